package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalFilter;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.escalation.EscalationFilter;
import shouwen.escalation.EscalationLine;
import shouwen.escalation.service.EscalationQueries;
import shouwen.escalation.service.Overruns;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.AgreedTime;
import shouwen.policy.ClockRule;
import shouwen.policy.LadderRule;
import shouwen.policy.RegisterField;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.shared.RefusedException;

/**
 * Requests that chance seldom makes: an urgent one that passed over its superiors and owes them a report, and one for consent to a
 * later time than its clause allows. Only where the regulation knows such.
 */
@ApplicationScoped
class RequestActs {

    @Inject
    EntryService entries;

    @Inject
    ApprovalQueries approvals;

    @Inject
    ApprovalDesk desk;

    @Inject
    EscalationQueries escalations;

    @Inject
    Overruns overruns;

    @Inject
    Impersonation impersonation;

    @Inject
    Clock clock;

    void end(Rehearsed rehearsed) throws Exception {
        for (var ladder : rehearsed.pack().procedures().ladders()) {
            var skip = ladder.skip();
            if (skip != null) {
                urgent(rehearsed, ladder, skip);
            }
        }
        beyond(rehearsed);
    }

    private void urgent(Rehearsed rehearsed, LadderRule ladder, LadderRule.Skip skip) throws Exception {
        var rule = rehearsed.pack().register(ladder.register()).orElseThrow();
        var fields = new HashMap<>(new Filling(rehearsed, rule, clock.instant()).blanks(Map.of(), Set.of()));
        rule.fields().stream()
                .filter(field -> field.type() == RegisterField.Type.CHOICE)
                .forEach(field -> fields.put(field.id(), field.choices().get(0).code()));
        skip.onlyIf().fields().forEach((field, values) -> fields.put(field, values.iterator().next()));
        if (ladder.by() != null) {
            fields.put(ladder.by(), String.valueOf(ladder.bands().size()));
        }
        var opener = rehearsed.somebody(Role.CALL_TAKER, Rehearsed.DESK);
        var number = impersonation.as(
                opener.id(), () -> entries.open(new NewEntry(rule.id(), null, null, fields)));
        var office = rehearsed.all(person -> person.role().equals(Role.GENERAL_OFFICE)).get(0);
        impersonation.as(office.id(), () -> {
            var turn = new ApprovalFilter(ApprovalBox.TURN, true, "register:" + rule.id(), null);
            for (var line : approvals.list(turn, null, 50).items()) {
                if (line.number().equals(number)) {
                    desk.decide(line.id(), null, null, true, "同意，事后向各级补报。");
                }
            }
            return null;
        });
    }

    private void beyond(Rehearsed rehearsed) throws Exception {
        var head = rehearsed.all(person -> person.role().equals(Role.GENERAL_OFFICE)).get(0);
        var late = impersonation.as(head.id(), () -> escalations.list(new EscalationFilter(true, 24, null), null, 200).items());
        for (var line : late) {
            if (isConsentPossible(rehearsed, line) && isAsked(rehearsed, line)) {
                return;
            }
        }
    }

    private static boolean isConsentPossible(Rehearsed rehearsed, EscalationLine line) {
        return rehearsed.pack().clockRule(line.rule()).map(ClockRule::agreed).map(AgreedTime::latestBy).isPresent();
    }

    /** Refused where the limit has given way meanwhile. */
    private boolean isAsked(Rehearsed rehearsed, EscalationLine line) throws Exception {
        var caller = rehearsed.somebody(Role.CALL_TAKER, Rehearsed.DESK);
        var until = clock.instant().plus(Duration.ofDays(9));
        try {
            return impersonation.as(caller.id(), () -> {
                overruns.ask(line.number(), null, line.rule(), until, "配件须从外地调运，住户同意等待。");
                return true;
            });
        } catch (RefusedException refused) {
            return false;
        }
    }
}
