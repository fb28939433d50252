package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.DisclosureQueries;
import shouwen.archive.service.Receipts;
import shouwen.archive.service.RecordDisclosures;
import shouwen.archive.service.RecordExports;
import shouwen.archive.service.SavedSearches;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.CaseKind;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** What is over files itself under the classes of the regulation; who may read it finds it, counts it, sees it covered. */
@InServer
class SelfFilingIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    FiledCases cases;

    @Inject
    Impersonation impersonation;

    @Inject
    ArchiveQueries archive;

    @Inject
    RecordDisclosures disclosures;

    @Inject
    DisclosureQueries noted;

    @Inject
    SavedSearches searches;

    @Inject
    Receipts receipts;

    @Inject
    RecordExports exports;

    @Inject
    EntryService entries;

    private UUID operator;
    private UUID archivist;

    @BeforeEach
    void people() throws Exception {
        operator = cases.tunnel();
        archivist = cases.staff(operator, Role.ARCHIVIST);
    }

    /** TUN-065, TUN-066: under its class, with a number and how long it is kept. */
    @Test
    void a_closed_complaint_is_filed_under_its_class_with_its_retention() throws Exception {
        cases.file(operator, archivist, "operations", CaseKind.COMPLAINT, "风机噪声扰民", "夜间𠮷家庄风机");

        var record = find(archivist, "风机噪声");

        assertThat(record.kind()).isEqualTo(RecordKind.CASE);
        assertThat(record.recordClass()).isEqualTo("complaint");
        assertThat(record.retention()).isEqualTo("P10Y");
        assertThat(record.retainUntil()).isEqualTo(LocalDate.of(LocalDate.now(ZONE).getYear() + 10, 12, 31));
    }

    /** CLK-001, TUN-065: an entry that ended is there, whole, with its steps; one taken back is not. */
    @Test
    void an_entry_that_ended_files_itself_and_one_taken_back_does_not() throws Exception {
        var representative = cases.staff(operator, Role.CALL_TAKER, "customer-service");
        var ended = survey(representative, "市民调查公司");
        impersonation.as(representative, () -> {
            entries.record(ended, null, "evaluated", null, null, Map.of());
            return null;
        });
        var takenBack = survey(representative, "另一家公司");
        impersonation.as(representative, () -> {
            entries.withdraw(takenBack, null, "重复");
            return null;
        });

        var record = find(archivist, "市民调查");

        assertThat(record.kind()).isEqualTo(RecordKind.ENTRY);
        assertThat(record.recordClass()).isEqualTo("survey");
        assertThat(record.sourceNumber()).isEqualTo(ended);
        assertThat(record.content().get("steps").toString()).contains("evaluated");
        assertThat(hits(archivist, "另一家公司")).isEmpty();
    }

    /** GAS-029: permission is part of the query, of its facets as of its hits; HEA-014: what was asked is found and counted. */
    @Test
    @Tag("GAS-029:inside")
    @Tag("GAS-029:outside")
    @Tag("HEA-014:inside")
    @Tag("HEA-014:outside")
    void facets_count_only_what_the_reader_may_read() throws Exception {
        var fitter = cases.staff(operator, Role.TECHNICIAN, "operations");
        cases.file(operator, archivist, "operations", CaseKind.COMPLAINT, "廊内积水", "已抽");
        cases.file(operator, archivist, "customer-service", CaseKind.CONSULTATION, "廊内积水咨询", "已答");

        var all = facets(archivist, "廊内积水");
        var mine = facets(fitter, "廊内积水");

        assertThat(all.of(Facets.Facet.CLASS)).hasSize(2);
        assertThat(mine.of(Facets.Facet.CLASS)).containsExactly(new Facets.Value("complaint", 1));
        assertThat(mine.of(Facets.Facet.SECURITY)).containsExactly(new Facets.Value("INTERNAL", 1));
        assertThat(mine.capped()).isFalse();
    }

    @Test
    void a_record_is_found_by_the_beginning_of_its_number_by_its_title_and_by_its_year() throws Exception {
        cases.file(operator, archivist, "operations", CaseKind.COMPLAINT, "廊顶渗漏", "东段墙面");
        var number = find(archivist, "廊顶渗漏").number();
        int year = LocalDate.now(ZONE).getYear();

        assertThat(hits(archivist, null, filter(null, number.substring(0, 9), null))).isNotEmpty();
        assertThat(hits(archivist, null, filter(null, number.toLowerCase(java.util.Locale.ROOT), null))).hasSize(1);
        assertThat(hits(archivist, null, filter(null, "%", null))).isEmpty();
        assertThat(hits(archivist, null, filter(year, null, "廊頂"))).hasSize(1);
        assertThat(hits(archivist, null, filter(year - 1, null, "廊顶"))).isEmpty();
        assertThat(hits(archivist, null, filter(null, null, "东段"))).isEmpty();
    }

    /**
     * S11: covered until a purpose is stated, which is noted and can be counted (GAS-029, TUN-121); what one person may read
     * for a purpose is not another's.
     */
    @Test
    @Tag("GAS-029:boundary")
    @Tag("TUN-121:inside")
    @Tag("TUN-121:outside")
    @Tag("TUN-121:boundary")
    void personal_data_is_covered_until_a_purpose_is_noted() throws Exception {
        cases.file(operator, archivist, "operations", CaseKind.COMPLAINT, "井盖响", "住户来电");
        var number = find(archivist, "井盖响").number();

        var covered = impersonation.as(archivist, () -> archive.find(number));
        var note = impersonation.as(archivist, () -> disclosures.disclose(number, "archive"));
        var clear = impersonation.as(archivist, () -> disclosures.read(number, note));
        var other = cases.staff(operator, Role.SUPERVISOR, "customer-service");
        var borrowed = impersonation.as(other, () -> disclosures.read(number, note));

        assertThat(covered.text()).doesNotContain("䶮女士", "幸福小区");
        assertThat(covered.content().toString()).doesNotContain("13800000000", "䶮女士");
        assertThat(clear.text()).contains("䶮女士", "幸福小区");
        assertThat(borrowed.clear()).isFalse();
        assertThat(impersonation.as(archivist, () -> noted.sums(new DisclosureFilter(null, null, null, null))))
                .containsExactly(new DisclosureSum("李档案", "archive", 1));
        assertThatThrownBy(() -> impersonation.as(archivist, () -> disclosures.disclose(number, "curiosity")))
                .isInstanceOf(InvalidInputException.class);
    }

    /** S13: the receipt names the hash of the record, and its place in the ledger. */
    @Test
    void a_record_has_a_receipt_once_its_filing_is_sealed() throws Exception {
        cases.file(operator, archivist, "operations", CaseKind.COMPLAINT, "门禁失灵", "已换");
        var record = find(archivist, "门禁失灵");
        var other = cases.staff(operator, Role.TECHNICIAN, "customer-service");

        await().until(() -> impersonation.as(archivist, () -> receipts.place(record.number())).isPresent());
        var receipt = impersonation.as(archivist, () -> receipts.of(record.number()));
        var packed = impersonation.as(archivist, () -> {
            var export = exports.open(exports.ofRecords(List.of(record.number()), "legal", ""));
            return receipts.form(record, receipts.proofs(export).get(record.number()));
        });

        assertThat(receipt.get("record").toString()).contains(record.number(), record.sha256());
        assertThat(receipt.get("event").toString()).contains("record.filed", record.sha256());
        assertThat(receipt.toString()).doesNotContain("䶮女士", "门禁");
        assertThat(packed.get("seal")).isEqualTo(receipt.get("seal"));
        assertThatThrownBy(() -> impersonation.as(other, () -> receipts.of(record.number())))
                .isInstanceOf(UnknownThingException.class);
    }

    @Test
    void searches_are_kept_for_the_person_alone() throws Exception {
        var other = cases.staff(operator, Role.SUPERVISOR, "customer-service");
        impersonation.as(archivist, () -> {
            searches.keep("渗漏", "q=%E6%B8%97%E6%BC%8F&class=complaint");
            searches.keep("渗漏", "q=%E6%B8%97%E6%BC%8F");
            return null;
        });

        var mine = impersonation.as(archivist, () -> searches.mine());

        assertThat(mine).extracting(SavedSearch::question).containsExactly("q=%E6%B8%97%E6%BC%8F");
        assertThat(impersonation.as(other, () -> searches.mine())).isEmpty();
        assertThatThrownBy(() -> impersonation.as(archivist, () -> {
                    searches.keep("错", "//evil");
                    return null;
                }))
                .isInstanceOf(InvalidInputException.class);
    }

    private String survey(UUID who, String surveyor) throws Exception {
        var fields = Map.<String, @Nullable String>of(
                "party", "residents", "surveyor", surveyor, "valid", "100", "satisfied", "96", "satisfaction", "96");
        return impersonation.as(who, () -> entries.open(new NewEntry("survey", null, null, fields)));
    }

    private static ArchiveFilter filter(@Nullable Integer year, @Nullable String number, @Nullable String title) {
        return new ArchiveFilter(null, null, year, null, null, null, null, number, title, null);
    }

    private ArchiveRecord find(UUID who, String words) throws Exception {
        var number = hits(who, words).get(0).number();
        return impersonation.as(who, () -> archive.find(number));
    }

    private List<ArchiveHit> hits(UUID who, String words) throws Exception {
        return hits(who, words, ArchiveFilter.NONE);
    }

    private List<ArchiveHit> hits(UUID who, @Nullable String words, ArchiveFilter filter) throws Exception {
        return impersonation.as(who, () -> archive.search(words, filter, null, 50).items());
    }

    private Facets facets(UUID who, String words) throws Exception {
        return impersonation.as(who, () -> archive.facets(words, ArchiveFilter.NONE));
    }
}
