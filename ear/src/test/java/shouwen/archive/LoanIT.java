package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.Approvals;
import shouwen.archive.internal.LoanChase;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.LoanQueries;
import shouwen.archive.service.Loans;
import shouwen.archive.service.PaperQueries;
import shouwen.archive.service.Papers;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.shared.UnknownThingException;

/** Files of paper, registered, lent by the procedure of the regulation, chased and taken back. */
@InServer
class LoanIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    FiledCases fixture;

    @Inject
    Impersonation impersonation;

    @Inject
    Papers papers;

    @Inject
    PaperQueries shelves;

    @Inject
    Loans loans;

    @Inject
    LoanQueries queries;

    @Inject
    LoanChase chase;

    @Inject
    Approvals approvals;

    @Inject
    ApprovalDesk desk;

    @Inject
    NoticeQueries notices;

    @Inject
    ArchiveQueries archive;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    private UUID operator;
    private UUID archivist;
    private UUID office;
    private UUID fitter;
    private String barcode;

    @BeforeEach
    void people() throws Exception {
        operator = fixture.tunnel();
        archivist = fixture.staff(operator, Role.ARCHIVIST);
        office = fixture.staff(operator, Role.GENERAL_OFFICE);
        fitter = fixture.staff(operator, Role.TECHNICIAN, "operations");
        barcode = register("入廊协议原件", "A-01").barcode();
    }

    /** TUN-065, TUN-066: a paper has its number, its class, its scan, and is found by what stands in the scan. */
    @Test
    void a_paper_is_found_by_what_stands_in_its_scan() throws Exception {
        var scan = "甲乙双方就䶮山段管廊租赁达成协议".getBytes(StandardCharsets.UTF_8);
        var registered = impersonation.as(archivist, () -> {
            var file = papers.keep("协议.txt", new ByteArrayInputStream(scan));
            return papers.register(paper("租赁协议", "B-07"), List.of(file));
        });

        var hits = impersonation.as(archivist, () -> archive.search("䶮山", ArchiveFilter.NONE, null, 10).items());

        assertThat(hits).extracting(ArchiveHit::number).containsExactly(registered.number());
        assertThat(registered.number()).startsWith("WS-");
        var record = impersonation.as(archivist, () -> archive.find(registered.number()));
        assertThat(record.recordClass()).isEqualTo("correspondence");
        assertThat(impersonation.as(archivist, () -> shelves.files(record.id())))
                .extracting(RecordFile::text)
                .containsExactly(FileText.Found.FOUND);
        assertThatThrownBy(() -> impersonation.as(archivist, () -> papers.register(
                        new NewPaper("no-such", "x", "", "", null, "", ""), List.of())))
                .isInstanceOf(InvalidInputException.class);
    }

    /** TUN-067, CLK-003: not handed over before the general office signed off; then once. */
    @Test
    void a_paper_is_handed_over_after_the_general_office_signed_off() throws Exception {
        var number = request(fitter);

        assertThatThrownBy(() -> handOver(number))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("loan.notSignedOff")
                .hasMessageContaining("TUN-067");
        sign(number);
        handOver(number);

        var loan = find(number);
        assertThat(loan.state()).isEqualTo(LoanState.LENT);
        assertThat(loan.lastDay()).isEqualTo(LocalDate.now(ZONE).plusDays(14));
        assertThat(place()).isEqualTo(PaperPlace.BORROWER);
        impersonation.as(archivist, () -> {
            loans.takeBack(number, null, "");
            return null;
        });
        assertThat(place()).isEqualTo(PaperPlace.SHELF);
    }

    /** TUN-068, CLK-004: the day after its last one, borrower and archive hear of it, once a day. */
    @Test
    void an_overdue_paper_is_chased_once_a_day() throws Exception {
        var number = request(fitter);
        sign(number);
        handOver(number);
        transaction.begin();
        entities.createNativeQuery("update paper_loan set due_on = :day where number = :number and operator_id = :operator")
                .setParameter("day", LocalDate.now(ZONE).minusDays(1))
                .setParameter("number", number)
                .setParameter("operator", operator)
                .executeUpdate();
        transaction.commit();

        chase.chase(operator);
        chase.chase(operator);

        assertThat(find(number).overdue()).isTrue();
        assertThat(find(number).chased()).isEqualTo(1);
        for (var person : List.of(fitter, archivist)) {
            assertThat(kinds(person)).containsOnlyOnce(NoticeKind.LOAN_OVERDUE);
        }
    }

    /** Whoever asks at the same moment: one of them gets it, the paper is in one place. */
    @Test
    void a_paper_goes_to_one_borrower_however_many_hand_it_over_at_once() throws Exception {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var number = request(fixture.staff(operator, Role.TECHNICIAN, "operations"));
            sign(number);
            numbers.add(number);
        }

        var won = new ArrayList<Boolean>();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tries = numbers.stream().<Callable<Boolean>>map(number -> () -> tryHandOver(number)).toList();
            for (var result : pool.invokeAll(tries)) {
                won.add(result.get());
            }
        } finally {
            pool.shutdown();
        }

        assertThat(won).containsOnlyOnce(true);
        assertThat(place()).isEqualTo(PaperPlace.BORROWER);
        assertThat(impersonation.as(archivist, () -> queries.list(
                                new LoanFilter(LoanFilter.Standing.LENT, barcode, false), null, 10))
                        .items())
                .hasSize(1);
    }

    /** The borrower sees their own, colleagues do not; a second request for the same file is refused. */
    @Test
    void loans_are_seen_by_borrower_archive_and_general_office() throws Exception {
        var number = request(fitter);
        var colleague = fixture.staff(operator, Role.TECHNICIAN, "operations");

        assertThat(impersonation.as(fitter, () -> queries.find(number)).purpose()).isEqualTo("核对条款");
        assertThat(impersonation.as(office, () -> queries.find(number)).number()).isEqualTo(number);
        assertThatThrownBy(() -> impersonation.as(colleague, () -> queries.find(number)))
                .isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> request(fitter)).isInstanceOf(ConflictException.class);
        impersonation.as(fitter, () -> {
            loans.withdraw(number, null);
            return null;
        });
        assertThat(find(number).state()).isEqualTo(LoanState.WITHDRAWN);
    }

    /** CLK-003: refused is refused. */
    @Test
    void a_refused_request_is_not_handed_over() throws Exception {
        var number = request(fitter);
        decide(number, false);

        assertThat(find(number).state()).isEqualTo(LoanState.REFUSED);
        assertThatThrownBy(() -> handOver(number)).isInstanceOf(ConflictException.class);
    }

    private boolean tryHandOver(String number) {
        try {
            handOver(number);
            return true;
        } catch (RefusedException second) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Papers.Registered register(String title, String shelf) throws Exception {
        return impersonation.as(archivist, () -> papers.register(paper(title, shelf), List.of()));
    }

    private static NewPaper paper(String title, String shelf) {
        return new NewPaper("correspondence", title, "", "operations", null, "", shelf);
    }

    private String request(UUID who) throws Exception {
        return impersonation.as(who, () -> loans.request(barcode, PaperUse.LOAN, "核对条款"));
    }

    private void sign(String number) throws Exception {
        decide(number, true);
    }

    private void decide(String number, boolean agreed) throws Exception {
        var id = find(number).id();
        impersonation.as(office, () -> {
            transaction.begin();
            var approval = approvals.latest(operator, "paper-loan", id).orElseThrow();
            transaction.commit();
            desk.decide(approval, null, null, agreed, agreed ? "" : "不宜外借");
            return null;
        });
    }

    private void handOver(String number) throws Exception {
        impersonation.as(archivist, () -> {
            loans.handOver(number, null);
            return null;
        });
    }

    private LoanLine find(String number) throws Exception {
        return impersonation.as(archivist, () -> queries.find(number));
    }

    private PaperPlace place() throws Exception {
        return impersonation.as(archivist, () -> shelves.find(barcode)).place();
    }

    private List<String> kinds(UUID person) throws Exception {
        return impersonation.as(person, () -> notices.unread(50)).stream().map(notice -> notice.kind()).toList();
    }
}
