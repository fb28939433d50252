package shouwen.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases shows. Lists of open cases come soonest due first, all others newest first.
 *
 * @param states only these; empty for all
 * @param ownerId only this owner's; null for all
 * @param dueBefore only those with a clock due before; null for all
 * @param query a number, telephone, account number or words of the text; null for all
 */
public record CaseFilter(
        List<CaseState> states,
        @Nullable String department,
        @Nullable UUID ownerId,
        @Nullable UUID customerId,
        @Nullable Instant dueBefore,
        @Nullable String query) {

    public static final CaseFilter ALL = new CaseFilter(List.of(), null, null, null, null, null);

    /** Whether only open cases are asked for, so that the order is by slack. */
    public boolean openOnly() {
        return dueBefore != null || !states.isEmpty() && !states.contains(CaseState.CLOSED);
    }
}
