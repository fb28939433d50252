package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.Approvals;
import shouwen.archive.internal.FileRemoval;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.DestructionQueries;
import shouwen.archive.service.Destructions;
import shouwen.archive.service.Holds;
import shouwen.archive.service.Loans;
import shouwen.archive.service.PaperQueries;
import shouwen.archive.service.Papers;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.shared.UnknownThingException;

/** Records are held back, destroyed by two people, and handed over as packages. */
@InServer
class DestructionIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    FiledCases fixture;

    @Inject
    Impersonation impersonation;

    @Inject
    Papers papers;

    @Inject
    ArchiveQueries archive;

    @Inject
    Holds holds;

    @Inject
    Destructions proposals;

    @Inject
    DestructionQueries destructions;

    @Inject
    PaperQueries shelves;

    @Inject
    Loans loans;

    @Inject
    FileRemoval removal;

    @Inject
    Approvals approvals;

    @Inject
    ApprovalDesk desk;

    @Inject
    UserTransaction transaction;

    private UUID operator;
    private UUID archivist;

    @BeforeEach
    void people() throws Exception {
        operator = fixture.tunnel();
        archivist = fixture.staff(operator, Role.ARCHIVIST);
    }

    /** CLK-006: held for a reason, found as held, let go for a reason; not by and not from others. */
    @Test
    void a_record_is_held_until_its_day_is_over_or_somebody_lifts_the_hold() throws Exception {
        var number = register("诉讼中的协议");
        var other = register("无关的协议");
        var today = LocalDate.now(ZONE);

        var hold = impersonation.as(archivist, () -> holds.place(number, "诉讼未结", today));

        assertThat(held()).containsExactly(number);
        assertThat(impersonation.as(archivist, () -> archive.facets(null, ArchiveFilter.NONE)).of(Facets.Facet.HELD))
                .containsExactly(new Facets.Value("true", 1));
        assertThat(impersonation.as(archivist, () -> archive.find(number)).held()).isTrue();
        assertThat(impersonation.as(archivist, () -> archive.find(other)).held()).isFalse();
        assertThatThrownBy(() -> place(number, " ", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> place(number, "x", today.minusDays(1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> lift(other, hold, "x")).isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> lift(number, hold, "")).isInstanceOf(InvalidInputException.class);
        lift(number, hold, "诉讼已结");
        assertThat(held()).isEmpty();
        assertThatThrownBy(() -> lift(number, hold, "再次")).isInstanceOf(ConflictException.class);
        var stranger = fixture.staff(fixture.operator(), Role.ARCHIVIST);
        assertThatThrownBy(() -> impersonation.as(stranger, () -> holds.place(number, "x", null)))
                .isInstanceOf(UnknownThingException.class);
    }

    /** CLK-006: two others agree in order; looked at again at the end; then nothing of it can be read, and its trace stays. */
    @Test
    void records_are_destroyed_after_two_others_agreed() throws Exception {
        var secret = scan("甲乙双方就䶮山段租赁达成协议 " + operator);
        var shared = scan("两处都有的附件 " + operator);
        var due = registerOld("期满的租赁协议", secret, shared);
        var later = register("未满的协议", shared);
        var office = fixture.staff(operator, Role.GENERAL_OFFICE);
        var supervisor = fixture.staff(operator, Role.SUPERVISOR);

        assertThatThrownBy(() -> propose(archivist, later)).hasMessageContaining("NOT_OVER").hasMessageContaining(later);
        var proposal = propose(office, due.number());
        assertThatThrownBy(() -> propose(archivist, due.number())).hasMessageContaining("PROPOSED");
        decide(supervisor, proposal);
        assertThatThrownBy(() -> decide(office, proposal)).isInstanceOf(RefusedException.class);
        var second = fixture.staff(operator, Role.GENERAL_OFFICE);
        var hold = impersonation.as(archivist, () -> holds.place(due.number(), "诉讼", null));
        assertThatThrownBy(() -> decide(second, proposal)).hasMessageContaining("HELD").hasMessageContaining(due.number());
        lift(due.number(), hold, "已结");
        decide(second, proposal);

        var record = impersonation.as(archivist, () -> archive.find(due.number()));
        assertThat(record.destroyedAt()).isNotNull();
        assertThat(record.text() + record.content()).isEqualTo("{}");
        assertThat(record.sha256()).isEqualTo(due.sha256());
        assertThat(impersonation.as(archivist, () -> archive.search("䶮山", ArchiveFilter.NONE, null, 10)).items()).isEmpty();
        assertThat(impersonation.as(archivist, () -> shelves.find(due.barcode())).place()).isEqualTo(PaperPlace.DESTROYED);
        assertThat(impersonation.as(archivist, () -> destructions.find(proposal)).state())
                .isEqualTo(DestructionState.DESTROYED);
        assertThatThrownBy(() -> impersonation.as(archivist, () -> holds.place(due.number(), "x", null)))
                .isInstanceOf(ConflictException.class);
        gone(secret, shared);
    }

    /** CLK-006: what is out is neither proposed nor hidden, and only archive and general office look for what is due. */
    @Test
    void a_list_of_what_is_due_says_what_stands_against_each() throws Exception {
        registerOld("在架的旧函");
        var out = registerOld("借出的旧函");
        away(out.barcode());

        var due = impersonation.as(archivist, () -> destructions.due(null, 1));
        var next = impersonation.as(archivist, () -> destructions.due(UUID.fromString(due.next()), 10)).items();

        assertThat(due.items()).extracting(Appraised::title).containsExactly("在架的旧函");
        assertThat(next).extracting(Appraised::out).containsExactly(true);
        assertThatThrownBy(() -> propose(archivist, out.number())).hasMessageContaining("OUT");
        var supervisor = fixture.staff(operator, Role.SUPERVISOR);
        assertThatThrownBy(() -> impersonation.as(supervisor, () -> destructions.due(null, 1)))
                .isInstanceOf(EJBAccessException.class);
    }

    private record Old(String number, String barcode, String sha256) {}

    private ScanFile scan(String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return impersonation.as(archivist, () -> papers.keep("协议.txt", new ByteArrayInputStream(bytes)));
    }

    private Old registerOld(String title, ScanFile... scans) throws Exception {
        var paper = new NewPaper("correspondence", title, "", "operations", null, "", "A-01", LocalDate.of(2001, 5, 1));
        return impersonation.as(archivist, () -> {
            var registered = papers.register(paper, List.of(scans));
            return new Old(registered.number(), registered.barcode(), archive.find(registered.number()).sha256());
        });
    }

    private String propose(UUID who, String number) throws Exception {
        return impersonation.as(who, () -> proposals.propose(List.of(number), "保管期满，无继续保存价值"));
    }

    private void decide(UUID who, String proposal) throws Exception {
        var id = impersonation.as(archivist, () -> destructions.find(proposal)).id();
        impersonation.as(who, () -> {
            transaction.begin();
            var approval = approvals.latest(operator, Destructions.KIND, id).orElseThrow();
            transaction.commit();
            desk.decide(approval, null, null, true, "");
            return null;
        });
    }

    /** Lent as the loans of the archive are, and so not on its shelf. */
    private void away(String barcode) throws Exception {
        var office = fixture.staff(operator, Role.GENERAL_OFFICE);
        var borrower = fixture.staff(operator, Role.TECHNICIAN, "operations");
        var loan = impersonation.as(borrower, () -> loans.request(barcode, PaperUse.LOAN, "核对"));
        impersonation.as(office, () -> {
            loans.signOff(loan, null, true, "");
            return null;
        });
        impersonation.as(archivist, () -> {
            loans.handOver(loan, null);
            return null;
        });
    }

    /** A file is left a while for the row of an upload, then goes, unless another record has the same content. */
    private void gone(ScanFile secret, ScanFile shared) throws Exception {
        removal.sweep();
        assertThat(place(secret)).exists();
        Files.setLastModifiedTime(place(secret), FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(place(shared), FileTime.from(Instant.EPOCH));
        removal.sweep();
        assertThat(place(secret)).doesNotExist();
        assertThat(place(shared)).exists();
    }

    private static Path place(ScanFile file) {
        var sha256 = file.stored().sha256();
        return Path.of(System.getProperty("shouwen.data.dir"), "content")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private List<String> held() throws Exception {
        var filter = new ArchiveFilter(null, null, null, null, null, null, null, null, null, true);
        return impersonation.as(archivist, () -> archive.search(null, filter, null, 50)).items().stream()
                .map(ArchiveHit::number)
                .toList();
    }

    private void place(String number, String reason, LocalDate until) throws Exception {
        impersonation.as(archivist, () -> holds.place(number, reason, until));
    }

    private void lift(String number, UUID hold, String reason) throws Exception {
        impersonation.as(archivist, () -> {
            holds.lift(number, hold, reason);
            return null;
        });
    }

    private String register(String title, ScanFile... scans) throws Exception {
        var paper = new NewPaper("correspondence", title, "", "operations", null, "", "A-01");
        return impersonation.as(archivist, () -> papers.register(paper, List.of(scans)).number());
    }
}
