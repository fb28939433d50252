package shouwen.register.service;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.register.Deciders;
import shouwen.register.Person;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;

/** Who may open, read and act on entries: roles, departments, and the posts of the pack. */
record EntryRights(Caller caller, RegisterRules rules) {

    /** Whether somebody reads every register of the operator. */
    static boolean readsAll(Caller caller) {
        return caller.isOneOf(Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE);
    }

    boolean mayOpen(RegisterRule rule) {
        return rule.opens().isEmpty()
                ? caller.worksIn(rule.department())
                : rule.opens().stream().anyMatch(caller::is);
    }

    /** Whether the whole register is theirs to read, and not only what they opened. */
    boolean mayRead(RegisterRule rule) {
        return readsAll(caller) || caller.worksIn(rule.department()) || fillsAPostOf(rule);
    }

    boolean mayRead(RegisterEntry entry, RegisterRule rule) {
        if (rule.confidential()) {
            return caller.staffId().equals(entry.openedBy()) || caller.is(Role.GENERAL_OFFICE) || decides(entry, rule);
        }
        return mayRead(rule) || caller.worksIn(entry.department()) || caller.staffId().equals(entry.openedBy());
    }

    private boolean decides(RegisterEntry entry, RegisterRule rule) {
        return rules.posts(rule).stream()
                .filter(post -> fills(post, entry.department()))
                .anyMatch(post -> Collections.disjoint(rules.notBelow(rule, post), entry.openerPosts()));
    }

    /**
     * What they read of a confidential register.
     *
     * @param departments those whose entries; null for all
     * @param notOf the posts whose holders' entries not
     */
    record Confided(String register, @Nullable Set<String> departments, Set<String> notOf) {}

    /** The confidential registers; empty where the caller reads everything. */
    List<String> confidential() {
        return caller.is(Role.GENERAL_OFFICE)
                ? List.of()
                : rules.all().stream().filter(RegisterRule::confidential).map(RegisterRule::id).toList();
    }

    /** What they read of these beside their own. */
    List<Confided> confided() {
        return rules.all().stream()
                .filter(RegisterRule::confidential)
                .flatMap(rule -> rules.posts(rule).stream().sorted().flatMap(post -> confided(rule, post)))
                .toList();
    }

    private Stream<Confided> confided(RegisterRule rule, String post) {
        var role = rules.roleOf(post).orElse("");
        return caller.is(role)
                ? Stream.of(new Confided(
                        rule.id(), isOfDepartment(role) ? caller.departments() : null, rules.notBelow(rule, post)))
                : Stream.empty();
    }

    /** The registers they read whole. */
    List<String> readable() {
        return rules.all().stream().filter(this::mayRead).map(RegisterRule::id).toList();
    }

    /** The caller as the procedure of an entry of a department sees them. */
    Person person(String department, Collection<String> posts) {
        return new Person(
                caller.staffId(),
                posts.stream().filter(post -> fills(post, department)).collect(Collectors.toSet()),
                caller.worksIn(department));
    }

    /** Every post a procedure may ask for. */
    static Set<String> posts(RegisterRule rule, Collection<Deciders> deciders) {
        return Stream.concat(
                        rule.steps().stream().map(RegisterStep::post).filter(post -> post != null),
                        deciders.stream().flatMap(ladder -> ladder.posts().stream()))
                .collect(Collectors.toSet());
    }

    private boolean fills(String post, String department) {
        return rules.roleOf(post).filter(role -> fills(caller, role, department)).isPresent();
    }

    /** Heads and dispatchers answer for their department; every other role is the same for all. */
    static boolean fills(Caller person, String role, String department) {
        return person.is(role) && (!isOfDepartment(role) || person.worksIn(department));
    }

    private static boolean isOfDepartment(String role) {
        return role.equals(Role.DEPARTMENT_HEAD) || role.equals(Role.DISPATCHER);
    }

    private boolean fillsAPostOf(RegisterRule rule) {
        return rule.steps().stream()
                .map(RegisterStep::post)
                .anyMatch(post -> post != null && fills(post, rule.department()));
    }
}
