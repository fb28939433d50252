package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import shouwen.approval.service.ApprovalDesk;
import shouwen.archive.NewPaper;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.Destructions;
import shouwen.archive.service.Holds;
import shouwen.archive.service.PaperQueries;
import shouwen.archive.service.Papers;
import shouwen.archive.service.RecordDisclosures;
import shouwen.archive.service.RecordExports;
import shouwen.archive.service.SavedSearches;
import shouwen.archive.service.StockTakes;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.DocumentClass;

/**
 * Old papers whose term is over: one destroyed with its certificate, one proposed and waiting, one held, two that nobody has
 * looked at; one shelf gone through, one record missing; a package and a kept search. Only where the regulation has a class of
 * documents with a term.
 */
@ApplicationScoped
class RetentionLives {

    private static final List<String> TITLES = List.of(
            "一九八八年用户来信登记簿", "一九八九年与热源厂往来函件", "一九九〇年上级来文登记簿", "一九九一年停热通知底稿", "一九九二年用户来访记录");
    private static final LocalDate OLDEST = LocalDate.of(1988, 12, 31);

    @Inject
    Impersonation impersonation;

    @Inject
    Papers papers;

    @Inject
    Holds holds;

    @Inject
    Destructions destructions;

    @Inject
    StockTakes stockTakes;

    @Inject
    SavedSearches searches;

    @Inject
    RecordDisclosures disclosures;

    @Inject
    RecordExports exports;

    @Inject
    PaperQueries shelves;

    @Inject
    ArchiveQueries archive;

    @Inject
    ApprovalDesk approvals;

    @Inject
    PaperLives waiting;

    void plan(Rehearsed rehearsed) {
        var classes = rehearsed.pack().wording().documents().stream()
                .filter(one -> one.retention() != null && one.retention().toTotalMonths() <= 30 * 12)
                .toList();
        if (!classes.isEmpty()) {
            var code = PaperLives.classOf(classes, TITLES.get(0));
            rehearsed.agenda().plan(rehearsed.end().minus(Duration.ofHours(29)), () -> appraise(rehearsed, code));
        }
    }

    private void appraise(Rehearsed rehearsed, String code) throws Exception {
        var archivist = PaperLives.somebody(rehearsed, Role.ARCHIVIST);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < TITLES.size(); i++) {
            var paper = new NewPaper(
                    code, TITLES.get(i), "", "", null, "", "Z-01-" + (i + 1), OLDEST.plusYears(i));
            numbers.add(impersonation.as(archivist.id(), () -> papers.register(paper, List.of()).number()));
        }
        var done = impersonation.as(
                archivist.id(), () -> destructions.propose(List.of(numbers.get(0)), "保管期满，无继续保存价值"));
        for (var role : List.of(Role.SUPERVISOR, Role.GENERAL_OFFICE)) {
            agree(rehearsed, role, done);
        }
        impersonation.as(archivist.id(), () -> {
            stockTakes.take("Z-01", numbers.stream().skip(1).limit(3).map(this::barcode).collect(Collectors.joining("\n")));
            searches.keep("漏水报修", "q=%E6%BC%8F%E6%B0%B4&kind=case");
            disclosures.disclose(numbers.get(3), "archive");
            exports.ofRecords(numbers.subList(3, 5), "archive", "移交市档案馆");
            destructions.propose(List.of(numbers.get(1)), "保管期满，内容已编入年鉴");
            return holds.place(numbers.get(2), "其中一件涉及未结诉讼", null);
        });
    }

    private String barcode(String record) {
        return shelves.ofRecord(archive.find(record).id()).get(0).barcode();
    }

    private void agree(Rehearsed rehearsed, String role, String number) throws Exception {
        var person = PaperLives.somebody(rehearsed, role);
        for (var approval : waiting.waiting(rehearsed.operator(), number)) {
            impersonation.as(person.id(), () -> {
                approvals.decide(approval, null, null, true, "同意销毁");
                return null;
            });
        }
    }
}
