package shouwen.approval.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shouwen.approval.Approval;

/** Until when a rung should decide: by the operator's term for the kind of request. */
@ApplicationScoped
class Terms {

    @Inject
    Clock clock;

    /** Null where nobody has set a term: then the page says that it is not configured. */
    @Nullable Instant due(Approval approval) {
        return null;
    }
}
