package shouwen.policy;

import java.util.Arrays;
import java.util.Locale;

/** An instant that starts or stops a clock: one in the life of a case, or one of an entry in a register. */
public sealed interface ClockMoment permits Moment, RegisterMoment {

    /** As packs spell it: {@code handling-finished}, {@code anomaly.notified}. */
    String code();

    /**
     * The moment a pack names.
     *
     * @throws IllegalArgumentException if it is neither a moment of a case nor of the form {@code register.step}
     */
    static ClockMoment of(String code) {
        int dot = code.indexOf('.');
        if (dot > 0 && dot < code.length() - 1) {
            return new RegisterMoment(code.substring(0, dot), code.substring(dot + 1));
        }
        return Arrays.stream(Moment.values())
                .filter(moment -> moment.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no moment " + code.toLowerCase(Locale.ROOT)));
    }
}
