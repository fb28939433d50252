package shouwen.web.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;

/** States as addresses spell them: {@code in-review}. */
final class StateCode {

    private StateCode() {}

    static String of(CaseState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CaseState> parse(@Nullable String code) {
        return Arrays.stream(CaseState.values()).filter(state -> of(state).equals(code)).findFirst();
    }
}
