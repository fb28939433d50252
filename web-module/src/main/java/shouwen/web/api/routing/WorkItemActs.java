package shouwen.web.api.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.field.CannotRepairReason;
import shouwen.field.GivingUp;
import shouwen.field.Handling;
import shouwen.field.HandlingForm;
import shouwen.field.RepairForm;
import shouwen.routing.ResultForm;

/** What a department says when it acts on a work item or its order. A version is the one seen; null takes any. */
public final class WorkItemActs {

    private WorkItemActs() {}

    public record Accept(@Nullable Integer version) {}

    public record Return(@Nullable String reason, @Nullable Integer version) {}

    public record HandOn(@Nullable String department, @Nullable String reason, @Nullable Integer version) {}

    /**
     * @param evidence words by the code of what the pack demands
     * @param checks codes of what was done or found
     */
    public record Result(
            @Nullable String result,
            @Nullable Map<String, String> evidence,
            @Nullable Set<String> checks,
            @Nullable Integer version) {

        ResultForm form() {
            return new ResultForm(
                    result, evidence == null ? Map.of() : evidence, checks == null ? Set.of() : checks);
        }
    }

    /**
     * @param technician login or id
     * @param expectedDuration as told to the customer
     */
    public record Dispatch(@Nullable String technician, @Nullable Duration expectedDuration) {}

    public record Arrive(@Nullable Integer version) {}

    /** @param checks codes of what was checked */
    public record Handle(
            @Nullable String measurement,
            @Nullable String analysis,
            @Nullable String scheme,
            @Nullable String measures,
            @Nullable String tools,
            @Nullable String materials,
            @Nullable String safetyMeasures,
            @Nullable Duration expectedDuration,
            @Nullable Set<String> checks,
            @Nullable Integer version) {

        HandlingForm form() {
            var done = new Handling(
                    kept(measurement),
                    kept(analysis),
                    kept(scheme),
                    kept(measures),
                    kept(tools),
                    kept(materials),
                    kept(safetyMeasures));
            return new HandlingForm(done, expectedDuration, checks);
        }
    }

    /**
     * What is written at the end, in addition to what was written when the fault was handled.
     *
     * @param signature the drawn signature, a PNG in base 64
     * @param result what goes back to customer service at once
     */
    public record Repair(
            @Nullable String measurement,
            @Nullable String analysis,
            @Nullable String scheme,
            @Nullable String measures,
            @Nullable String tools,
            @Nullable String materials,
            @Nullable String safetyMeasures,
            @Nullable Set<String> checks,
            @Nullable String opinion,
            byte @Nullable [] signature,
            @Nullable String noSignatureReason,
            @Nullable Instant restoredAt,
            @Nullable String result,
            @Nullable Integer version) {

        RepairForm form() {
            var more = new Handling(
                    kept(measurement),
                    kept(analysis),
                    kept(scheme),
                    kept(measures),
                    kept(tools),
                    kept(materials),
                    kept(safetyMeasures));
            return new RepairForm(
                    more, checks, kept(opinion), signature, kept(noSignatureReason), restoredAt, result);
        }
    }

    public record CannotRepair(
            @Nullable CannotRepairReason reason,
            @Nullable String note,
            @Nullable Boolean informed,
            @Nullable String referredTo,
            @Nullable Integer version) {

        GivingUp form() {
            return new GivingUp(reason, kept(note), Boolean.TRUE.equals(informed), kept(referredTo));
        }
    }

    private static String kept(@Nullable String text) {
        return text == null ? "" : text;
    }
}
