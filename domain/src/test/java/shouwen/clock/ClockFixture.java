package shouwen.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.ChineseDays;
import shouwen.policy.AgreedTime;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.EscalationLevel;
import shouwen.policy.Moment;
import shouwen.policy.Severity;
import shouwen.shared.LocalizedText;

/** Rules, cases and clocks in an office of eight hours with lunch. */
final class ClockFixture {

    static final String CUSTOMER_AWAY = "customer-away";

    private static final UUID SOMEWHERE = new UUID(0, 1);

    private ClockFixture() {}

    static ClockSubject subject() {
        var facts = new CaseFacts(CaseKind.COMPLAINT, "heat", Severity.GENERAL, Channel.HOTLINE, Map.of());
        return new CaseSubject(SOMEWHERE, SOMEWHERE, "C-20261120-0001", 1, SOMEWHERE, facts);
    }

    /** A limit that may pause while the customer is away. */
    static ClockRule timer(ClockTime time, @Nullable String target) {
        return rule("TUN-025", time, target, List.of(CUSTOMER_AWAY), null, List.of());
    }

    /** A limit that never stands still. */
    static ClockRule fixed(ClockTime time, String target) {
        return rule("TUN-025", time, target, List.of(), null, List.of());
    }

    static ClockRule rule(
            String clause,
            ClockTime time,
            @Nullable String target,
            List<String> pauseReasons,
            @Nullable Duration warnBefore,
            List<EscalationLevel> levels) {
        var name = new LocalizedText("Answer", "答复", "答覆");
        return new ClockRule(
                "answer", name, clause, time, target, Moment.REGISTERED, Moment.ANSWERED, pauseReasons, warnBefore,
                levels);
    }

    /** A limit in whose place a time may be agreed with the customer. */
    static ClockRule agreeable(
            ClockRule.Kind kind, ClockTime time, @Nullable String target, @Nullable AgreedTime agreed) {
        var name = new LocalizedText("Repair", "修复", "修復");
        return new ClockRule(
                "repair", name, "CON-012", time, target, List.of(Moment.REGISTERED), Moment.REPAIRED, List.of(), null,
                List.of(), false, null, kind, agreed == null ? new AgreedTime(null, null) : agreed, null);
    }

    static ClockTerms terms(ClockRule rule) {
        return ClockTerms.of(rule, ChineseDays.office());
    }

    static CaseClock started(ClockRule rule, Instant at) {
        return new CaseClock(subject(), rule, terms(rule), at);
    }
}
