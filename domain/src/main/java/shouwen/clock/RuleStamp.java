package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;

/**
 * What the rule said when a clock began.
 *
 * @param target null while the value is blank, {@link #AGREED} for a time agreed with the customer
 * @param stopMoment what ends the clock
 */
@Embeddable
public record RuleStamp(
        String rule,
        String clause,
        @Enumerated(EnumType.STRING) ClockKind kind,
        @Enumerated(EnumType.STRING) ClockTime time,
        @Nullable String target,
        @Convert(converter = MomentText.class) @Column(name = "stop_moment") ClockMoment stopMoment) {

    static final String AGREED = "agreed";

    static RuleStamp of(ClockRule rule, ClockTerms terms) {
        var target = terms.target() == null ? null : rule.target();
        return new RuleStamp(rule.id(), rule.clause(), terms.kind(), rule.time(), target, rule.stop());
    }

    RuleStamp agreed() {
        return new RuleStamp(rule, clause, ClockKind.PROMISE, time, AGREED, stopMoment);
    }

    boolean isAgreed() {
        return AGREED.equals(target);
    }
}
