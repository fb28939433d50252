package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.RegisterRule;
import shouwen.register.RegisterRules;

/** Which posts of a register nobody fills, so that the next one up decides (TUN-037). */
@ApplicationScoped
class Vacancies {

    @Inject
    StaffDirectory staff;

    /**
     * The posts a register may ask that nobody fills for a department.
     *
     * @param opener who does not count, because nobody decides their own entry; null when a schedule opened it
     */
    Set<String> of(UUID operator, RegisterRules rules, RegisterRule rule, String department, @Nullable UUID opener) {
        var people = staff.staffOf(operator);
        return rules.posts(rule).stream()
                .filter(post -> rules.roleOf(post)
                        .filter(role -> people.stream()
                                .anyMatch(person -> !person.staffId().equals(opener)
                                        && EntryRights.fills(person, role, department)))
                        .isEmpty())
                .collect(Collectors.toSet());
    }
}
