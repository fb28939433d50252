package shouwen.clock;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a due moment comes about, from the start, the terms and the clock's events. What it tells is computed again
 * from them, so it also proves the moment that was stored.
 *
 * @param dueAt null while the value is blank or nothing is agreed
 */
public record DueCalculation(@Nullable Instant dueAt, List<CalculationStep> steps) {

    /**
     * What codes are called.
     *
     * @param pauseReason the name of a pause reason by its code
     * @param moment the name of a moment by its code
     */
    public record Names(Function<String, Object> pauseReason, Function<String, Object> moment) {

        /** Codes stay codes. */
        public static final Names NONE = new Names(code -> code, code -> code);
    }

    public DueCalculation {
        steps = List.copyOf(steps);
    }

    /** Of a clock that has not been paused. */
    public static DueCalculation of(ClockTerms terms, Instant start) {
        return of(terms, start, List.of());
    }

    /** @param events of the clock, in order; moments and reasons are told by code */
    public static DueCalculation of(ClockTerms terms, Instant start, List<ClockEvent> events) {
        return of(terms, start, events, Names.NONE);
    }

    /** @param events of the clock, in order */
    public static DueCalculation of(ClockTerms terms, Instant start, List<ClockEvent> events, Names names) {
        return new CalculationLines(terms, start, names).tell(events);
    }
}
