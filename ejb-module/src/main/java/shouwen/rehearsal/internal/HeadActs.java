package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalFilter;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.approval.service.ApprovalTerms;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.service.EscalationQueries;
import shouwen.escalation.service.Instructions;
import shouwen.identity.Role;
import shouwen.identity.service.Delegations;
import shouwen.identity.service.Impersonation;
import shouwen.shared.RefusedException;

/** What heads leave behind: times for approvals, a deputy, a request given back, instructions about what is late. */
@ApplicationScoped
class HeadActs {

    private static final int HOURS = 16;

    @Inject
    ApprovalTerms terms;

    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalDesk desk;

    @Inject
    EscalationQueries escalations;

    @Inject
    Instructions instructions;

    @Inject
    Delegations delegations;

    @Inject
    Impersonation impersonation;

    @Inject
    Clock clock;

    /** Before anything happens: how long a level may take. */
    void begin(Rehearsed rehearsed) throws Exception {
        act(rehearsed, Role.GENERAL_OFFICE, () -> {
            terms.set("*", HOURS, true);
            return null;
        });
    }

    /** At the end, for the desks: something in every state. */
    void end(Rehearsed rehearsed) throws Exception {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        act(rehearsed, Role.GENERAL_OFFICE, () -> {
            var waiting = approvals.list(new ApprovalFilter(ApprovalBox.TURN, true, null, null), null, 3).items();
            if (waiting.size() > 1) {
                desk.returnForCompletion(waiting.get(waiting.size() - 1).id(), null, "请补充工期和预算。");
            }
            byTelephone();
            return null;
        });
        act(rehearsed, Role.DEPARTMENT_HEAD, () -> {
            var late = escalations.list(new EscalationFilter(true, 24, null), null, 50).items().stream()
                    .filter(line -> !line.ofEntry())
                    .findFirst();
            if (late.isPresent()) {
                var number = late.get().number();
                instructions.give(number, departments(rehearsed), "今天内办结，说明原因。", tomorrow);
                instructions.report(number, "影响面较大，已安排协同处理。", tomorrow);
            }
            return null;
        });
        act(rehearsed, Role.DEPARTMENT_HEAD, () -> {
            var head = first(rehearsed, Role.DEPARTMENT_HEAD).orElseThrow();
            var deputy = rehearsed.somebody(Role.DISPATCHER, head.department());
            var until = LocalDate.ofInstant(clock.instant(), Cast.ZONE).plusDays(5);
            return delegations.name(null, deputy.id(), null, until, "外出开会");
        });
    }

    /** A supervisor agreed by telephone; the form is owed (VEH-017). */
    private void byTelephone() {
        approvals.list(new ApprovalFilter(ApprovalBox.ALL, true, "register:leave", null), null, 20).items().stream()
                .map(line -> approvals.find(line.id()))
                .filter(found -> !found.byTelephone().isEmpty())
                .reduce((sooner, later) -> later)
                .ifPresent(found -> {
                    var said = found.byTelephone().keySet().iterator().next();
                    desk.byTelephone(found.approval().id(), null, null, said, null, "电话同意，返岗后补单。");
                });
    }

    private static List<String> departments(Rehearsed rehearsed) {
        return rehearsed.pack().departments().stream().map(one -> one.code()).limit(2).toList();
    }

    private static Optional<Person> first(Rehearsed rehearsed, String role) {
        return rehearsed.all(person -> person.role().equals(role)).stream().findFirst();
    }

    private void act(Rehearsed rehearsed, String role, Callable<@Nullable Object> work) throws Exception {
        var person = first(rehearsed, role);
        if (person.isEmpty()) {
            return;
        }
        try {
            impersonation.as(person.get().id(), work);
        } catch (RefusedException refused) {
            rehearsed.tally().count("refused." + refused.code());
        }
    }
}
