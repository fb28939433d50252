package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.DestructionQueries;
import shouwen.archive.service.Destructions;
import shouwen.audit.service.LedgerProof;
import shouwen.cases.service.CaseQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;

/** A certificate of destruction is true: what a record held is gone from the matter it was filed from as well (CLK-006, S12). */
@InServer
class ErasureIT {

    private static final String WORDS = "䶮字井渗漏";

    @Inject
    FiledCases fixture;

    @Inject
    Impersonation impersonation;

    @Inject
    ArchiveQueries archive;

    @Inject
    Destructions proposals;

    @Inject
    DestructionQueries destructions;

    @Inject
    ApprovalDesk desk;

    @Inject
    CaseQueries cases;

    @Inject
    EntryService entries;

    @Inject
    EntryQueries entriesRead;

    @Inject
    LedgerProof ledger;

    private UUID operator;
    private UUID archivist;
    private UUID supervisor;
    private UUID office;

    @BeforeEach
    void people() throws Exception {
        operator = fixture.tunnel();
        archivist = fixture.staff(operator, Role.ARCHIVIST);
        supervisor = fixture.staff(operator, Role.SUPERVISOR, "customer-service");
        office = fixture.staff(operator, Role.GENERAL_OFFICE);
    }

    /** What has a record of its own stays until that is destroyed; what has none goes with the case. Figures and seals hold. */
    @Test
    void of_a_destroyed_case_nobody_and_no_words_are_left() throws Exception {
        fixture.file(operator, archivist, "operations", CaseKind.COMPLAINT, "井盖响", WORDS);
        fixture.lived(operator, archivist, WORDS);
        fixture.fileOrders(operator, archivist);
        fixture.overdue(operator);
        var record = number("KF");
        var matter = impersonation.as(archivist, () -> archive.find(record)).caseNumber();
        var figures = fixture.figures(operator);
        assertThat(fixture.standing(operator, "䶮"))
                .contains("service_case", "case_answer", "call_back", "handover", "work_item", "work_order", "notice", "instruction",
                        "ledger_event");

        destroy(record);

        assertThat(fixture.standing(operator, "䶮")).containsExactly("archive_record", "work_order");
        assertThat(fixture.standing(operator, "13800000000")).isEmpty();
        destroy(number("GD"));
        assertThat(fixture.standing(operator, "䶮")).isEmpty();
        assertThat(fixture.standing(operator, "no-such-file")).isEmpty();
        assertThat(fixture.figures(operator)).isEqualTo(figures);
        assertThat(impersonation.as(archivist, () -> ledger.verify(operator))).isEmpty();
        var shown = impersonation.as(supervisor, () -> cases.find(matter));
        assertThat(shown.erased()).isTrue();
        assertThat(shown.summary()).isEqualTo("井盖响");
        assertThat(shown.customer().name() + shown.details()).isEmpty();
    }

    /** Numbers, days and choices of an entry are counted on; who it was about and what was written are gone. */
    @Test
    void of_a_destroyed_entry_only_what_is_counted_is_left() throws Exception {
        var representative = fixture.staff(operator, Role.CALL_TAKER, "customer-service");
        var fields = Map.<String, @Nullable String>of(
                "party", "residents", "surveyor", WORDS, "valid", "100", "satisfied", "96", "satisfaction", "96");
        var entry = impersonation.as(representative, () -> entries.open(new NewEntry("survey", null, null, fields)));
        impersonation.as(representative, () -> {
            entries.record(entry, null, "evaluated", null, null, Map.of());
            return null;
        });
        fixture.overdue(operator);

        destroy(number("DJ"));

        assertThat(fixture.standing(operator, "䶮")).as("the title, for the list of what was destroyed")
                .containsExactly("archive_record", "destruction_item");
        var left = impersonation.as(supervisor, () -> entriesRead.find(entry));
        assertThat(left.erased()).isTrue();
        assertThat(left.entry().fields()).containsEntry("valid", "100").doesNotContainKey("surveyor");
        assertThat(impersonation.as(archivist, () -> ledger.verify(operator))).isEmpty();
    }

    private String number(String mark) throws Exception {
        var filter = new ArchiveFilter(null, null, null, null, null, null, null, mark, null, null);
        return impersonation.as(archivist, () -> archive.search(null, filter, null, 10)).items().get(0).number();
    }

    private void destroy(String number) throws Exception {
        var proposal = impersonation.as(archivist, () -> proposals.propose(List.of(number), "保管期满"));
        var found = impersonation.as(archivist, () -> destructions.find(proposal));
        for (var who : List.of(supervisor, office)) {
            var request = fixture.waiting(operator, found.id());
            impersonation.as(who, () -> {
                desk.decide(request, null, null, true, "");
                return null;
            });
        }
        assertThat(impersonation.as(archivist, () -> destructions.consents(found))).hasSize(2);
    }
}
