package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import shouwen.identity.Role;
import shouwen.shared.UnknownThingException;

/**
 * Runs work inside the server under somebody's name and roles: the rehearsal as the people it plays, consumers and
 * pollers as the system. Not reachable from outside the server.
 */
@ApplicationScoped
public class Impersonation {

    @Inject
    StaffDirectory directory;

    /** Does the work as a staff member, with that person's roles. */
    public <T> T as(UUID staffId, Callable<T> work) throws Exception {
        var member = directory.find(staffId)
                .filter(StaffMember::active)
                .orElseThrow(() -> new UnknownThingException("staff", staffId));
        return run(staffId.toString(), member.caller().roles(), work);
    }

    /** Does the work as the system; {@link Callers#find} is empty meanwhile. */
    public <T> T asSystem(Callable<T> work) throws Exception {
        return run(Role.SYSTEM, Set.of(Role.SYSTEM), work);
    }

    private static <T> T run(String name, Set<String> roles, Callable<T> work) throws Exception {
        var identity = SecurityDomain.getCurrent()
                .createAdHocIdentity(name)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
        return identity.runAs(work);
    }
}
