package shouwen.web.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockKind;
import shouwen.clock.ClockState;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.policy.ClockTime;
import shouwen.policy.Severity;
import shouwen.routing.HandoverKind;
import shouwen.shared.LocalizedText;
import shouwen.web.policy.Reason;

/**
 * Why a case is as it is: for each due moment, each way it went, each field asked and each block, the clause that wants it.
 *
 * @param reasons of ways, fields and blocks with what was looked at and how it came about, in the language of the reader
 */
public record Explanation(
        String number,
        PackName pack,
        Inputs inputs,
        List<Due> clocks,
        List<Way> route,
        List<Demand> requiredFields,
        AfterCare callBack,
        Rounds rounds,
        List<Blank> notConfigured,
        List<Reason> reasons) {

    /** The pack the case began under and keeps. */
    public record PackName(String code, String version, LocalizedText name, String calendar, String timeZone) {}

    /** What the rules looked at. */
    public record Inputs(
            CaseKind kind, String category, Severity severity, Channel channel, Map<String, String> answers) {}

    /**
     * A clause in our words.
     *
     * @param document the title of the regulation it stands in
     */
    public record Cited(String id, @Nullable LocalizedText document, @Nullable LocalizedText text) {}

    /**
     * A limit: from where to where, how long, and how the due moment came about.
     *
     * @param target null while the value is blank, {@code agreed} for a time agreed with the customer
     * @param setBy the operator's clause that filled a blank; null where the regulation says it
     */
    public record Due(
            String rule,
            LocalizedText name,
            Cited clause,
            @Nullable Cited setBy,
            String packVersion,
            ClockKind kind,
            ClockTime time,
            @Nullable String target,
            @Nullable String from,
            @Nullable String to,
            Instant startsAt,
            @Nullable Instant dueAt,
            ClockState state,
            Duration used,
            @Nullable Duration left,
            List<String> calculation) {}

    /** A passing from one department to another. Rule and clause are null where a person decided. */
    public record Way(
            int step,
            HandoverKind kind,
            String from,
            String to,
            Instant at,
            String by,
            String reason,
            @Nullable String rule,
            @Nullable Cited clause) {}

    /** A field that has to be filled. */
    public record Demand(String field, Cited clause) {}

    /**
     * Whether the customer is called back.
     *
     * @param percent of such cases; null while the value is blank
     */
    public record AfterCare(String rule, @Nullable Cited clause, @Nullable Integer percent, List<String> scores) {}

    /**
     * How often it may go round.
     *
     * @param ceiling null while the value is blank or no rule sets one
     */
    public record Rounds(int now, @Nullable Integer ceiling, @Nullable Cited clause) {}

    /** A value the regulation leaves blank and nobody has filled. */
    public record Blank(String section, String rule, String field, Cited clause) {}
}
