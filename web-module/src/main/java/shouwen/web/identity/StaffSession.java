package shouwen.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import shouwen.identity.Caller;

/** A browser session in which somebody signed in. */
record StaffSession(HttpSession session, UUID staffId) {

    static final Duration LONGEST = Duration.ofHours(14); // a shift and its hand-over

    private static final String STAFF = "shouwen.staff";

    static Optional<StaffSession> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(STAFF) instanceof UUID staffId
                ? Optional.of(new StaffSession(session, staffId))
                : Optional.empty();
    }

    /** Begins one. Whatever id the browser came with is replaced (B43). */
    static void begin(HttpServletRequest request, Caller caller) {
        request.getSession().setAttribute(STAFF, caller.staffId());
        request.changeSessionId();
    }

    /** Measured by the container's own time: the product's clock may be moved. */
    boolean isYoungEnough() {
        return session.getLastAccessedTime() - session.getCreationTime() < LONGEST.toMillis();
    }

    void end() {
        session.invalidate();
    }
}
