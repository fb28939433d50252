package shouwen.cases;

import java.util.regex.Pattern;
import shouwen.policy.CaseKind;
import shouwen.shared.UnknownThingException;

/** The number people say on the telephone: kind, day of registration, running number of that day. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[QCRES]-\\d{8}-\\d{4,8}");

    /** Refuses, as unknown, what cannot be the number of any case. */
    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new UnknownThingException("case", value.length() > 40 ? value.substring(0, 40) : value);
        }
    }

    /** The letter a kind's numbers begin with: Q for a consultation, C, R, E, S. */
    public static String prefix(CaseKind kind) {
        return kind == CaseKind.CONSULTATION ? "Q" : kind.name().substring(0, 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
