package shouwen.approval;

import java.util.LinkedHashSet;
import java.util.Set;
import shouwen.identity.Caller;
import shouwen.identity.Role;

/** Names the desks that requests lie on. Heads and dispatchers have one for each department, every other role one. */
public final class Desk {

    private static final Set<String> OF_DEPARTMENT = Set.of(Role.DEPARTMENT_HEAD, Role.DISPATCHER);

    private Desk() {}

    public static String of(String role, String department) {
        return role + "/" + (OF_DEPARTMENT.contains(role) ? department : "*");
    }

    /** The role a desk is of. */
    public static String roleOf(String desk) {
        return desk.substring(0, desk.indexOf('/'));
    }

    /** The desks a person sits at. */
    public static Set<String> all(Caller person) {
        var desks = new LinkedHashSet<String>();
        for (var role : person.roles()) {
            if (OF_DEPARTMENT.contains(role)) {
                person.departments().forEach(department -> desks.add(of(role, department)));
            } else {
                desks.add(of(role, ""));
            }
        }
        return desks;
    }
}
