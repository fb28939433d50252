package shouwen.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The person on whose behalf something is done, as known at most five seconds ago.
 *
 * @param roles names from {@link Role}
 * @param departments codes of the departments worked in
 * @param locale English, or Chinese with a country
 * @param theme {@code light}, {@code dark} or {@code system}
 */
public record Caller(
        UUID staffId,
        UUID operatorId,
        String login,
        String name,
        Set<String> roles,
        Set<String> departments,
        Locale locale,
        String theme) {

    public Caller {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isOneOf(String... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean worksIn(String department) {
        return departments.contains(department);
    }
}
