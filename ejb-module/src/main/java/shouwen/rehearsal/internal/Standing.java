package shouwen.rehearsal.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseState;

/** Where a case stands: its state, its department and the work item open there. */
record Standing(CaseState state, String department, @Nullable UUID item) {}
