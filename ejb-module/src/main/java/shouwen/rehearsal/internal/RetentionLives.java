package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import shouwen.approval.service.ApprovalDesk;
import shouwen.archive.NewPaper;
import shouwen.archive.service.Destructions;
import shouwen.archive.service.Holds;
import shouwen.archive.service.Papers;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.DocumentClass;

/**
 * Old papers whose term is over: one destroyed with its certificate, one proposed and waiting, one held, two that nobody has
 * looked at. Only where the regulation has a class of documents with a term.
 */
@ApplicationScoped
class RetentionLives {

    private static final List<String> TITLES = List.of(
            "一九八八年锅炉房值班记录", "一九八九年用户来信登记簿", "一九九〇年供热合同存根", "一九九一年管网抢修记录", "一九九二年收费票据存根");
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
    ApprovalDesk approvals;

    @Inject
    PaperLives waiting;

    void plan(Rehearsed rehearsed) {
        var code = rehearsed.pack().wording().documents().stream()
                .filter(one -> one.retention() != null && one.retention().toTotalMonths() <= 30 * 12)
                .map(DocumentClass::code)
                .findFirst();
        if (code.isPresent()) {
            rehearsed.agenda().plan(rehearsed.end().minus(Duration.ofHours(29)), () -> appraise(rehearsed, code.get()));
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
            destructions.propose(List.of(numbers.get(1)), "登记簿已另存电子版，保管期满");
            return holds.place(numbers.get(2), "与用户的合同诉讼未结", null);
        });
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
