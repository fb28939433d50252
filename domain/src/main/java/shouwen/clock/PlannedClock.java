package shouwen.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockTime;
import shouwen.shared.LocalizedText;

/**
 * A clock as it would run, before anything is saved.
 *
 * @param rule the id of the rule
 * @param target null while the value is blank; due and warning are then null too
 * @param setBy the operator's clause that filled a blank of the rule, null where the regulation says it all
 * @param calculation how the due moment comes about, line by line
 */
public record PlannedClock(
        String rule,
        LocalizedText name,
        String clause,
        ClockTime time,
        @Nullable String target,
        @Nullable String setBy,
        Instant startsAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        List<CalculationStep> calculation) {}
