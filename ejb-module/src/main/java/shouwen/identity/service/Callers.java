package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wildfly.security.auth.server.SecurityDomain;
import shouwen.identity.Caller;
import shouwen.shared.ForbiddenException;

/** Tells services who is calling. The name of the caller in the server is the id of the staff member. */
@ApplicationScoped
public class Callers {

    @Inject
    StaffDirectory directory;

    /** The person calling. Refused when nobody has signed in, when the server itself is at work, or after deactivation. */
    public Caller current() {
        return find().orElseThrow(() -> new ForbiddenException("notSignedIn"));
    }

    /** The person calling, empty for the system and for strangers. */
    public Optional<Caller> find() {
        return callerName()
                .flatMap(Callers::staffId)
                .flatMap(directory::find)
                .filter(StaffMember::active)
                .map(StaffMember::caller);
    }

    private static Optional<String> callerName() {
        var domain = SecurityDomain.getCurrent();
        if (domain == null || domain.getCurrentSecurityIdentity().isAnonymous()) {
            return Optional.empty();
        }
        return Optional.of(domain.getCurrentSecurityIdentity().getPrincipal().getName());
    }

    private static Optional<UUID> staffId(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException notAPerson) {
            return Optional.empty();
        }
    }
}
