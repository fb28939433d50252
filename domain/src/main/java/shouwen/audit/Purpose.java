package shouwen.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What personal data may be looked at in clear for; {@code purpose.<code>} names its text. */
public enum Purpose {
    /** The person is on the line. */
    INTAKE,
    /** Somebody must find the place. */
    DISPATCH,
    /** The person is to be told the answer. */
    ANSWER,
    /** The person is to be asked how it was. */
    CALL_BACK,
    /** A bill is examined. */
    BILLING,
    /** A case is examined by a superior. */
    REVIEW,
    /** A filed record is needed. */
    ARCHIVE,
    /** An authority demands it. */
    LEGAL;

    /** Lower case, with hyphens: {@code call-back}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(purpose -> purpose.code().equals(code)).findFirst();
    }

    /** All codes, for the text of a refusal. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Purpose::code).toList();
    }
}
