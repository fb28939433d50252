package shouwen.rehearsal.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be played.
 *
 * @param packs the regulations, the leading one first
 * @param operator the code of the operator that is founded for it
 * @param firstDay the first day of calls
 * @param end the moment the play stops at
 * @param homes how many customers
 * @param calls how many calls a day on an average; null: the days of the demonstration
 * @param whole a whole stretch of work: what is left lying is taken up later, and people mind most limits; otherwise a
 *     demonstration, with work of every state on the desks at the end
 * @param loginSuffix comes after each login, because logins are unique on a server; may be empty
 */
record Script(
        List<String> packs,
        String operator,
        long seed,
        LocalDate firstDay,
        Instant end,
        int homes,
        @Nullable Double calls,
        boolean whole,
        String loginSuffix) {

    Script {
        packs = List.copyOf(packs);
    }

    String leading() {
        return packs.get(0);
    }
}
