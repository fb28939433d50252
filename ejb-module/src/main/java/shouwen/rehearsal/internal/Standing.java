package shouwen.rehearsal.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;

/**
 * Where a case stands: its state, its department and the work item open there.
 *
 * @param due when its soonest limit ends; null when none runs
 */
record Standing(CaseState state, String department, @Nullable UUID item, @Nullable Instant due) {}
