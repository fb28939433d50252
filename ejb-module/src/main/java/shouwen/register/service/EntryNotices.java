package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.register.Turn;

/** Tells those whose turn it is, and who opened an entry that it is over. */
@ApplicationScoped
class EntryNotices {

    @Inject
    Notices notices;

    @Inject
    StaffDirectory staff;

    /**
     * Tells the posts whose turn it became, those of a ladder excepted; a step open to the whole department is told to nobody.
     *
     * @param before whose turn it was already
     * @param by who caused it and needs no telling; null for the system
     */
    void turn(RegisterEntry entry, RegisterRules rules, Set<String> before, Procedure now, @Nullable UUID by) {
        for (var turn : now.turns()) {
            if (now.deciders().containsKey(turn.step().id())) {
                continue; // the ladder tells them itself
            }
            var posts = turn.posts().stream().filter(post -> !before.contains(key(turn, post))).toList();
            var people = people(entry, rules, posts);
            people.remove(by);
            notices.tell(
                    entry.operatorId(), people, NoticeKind.ENTRY_TURN, entry.number(), parameters(entry, turn.step().id()));
        }
    }

    /** Tells those who answer for a department that a schedule opened an entry for it. */
    void scheduled(RegisterEntry entry) {
        notices.tell(
                entry.operatorId(),
                staff.staffOf(entry.operatorId()).stream()
                        .filter(person -> person.worksIn(entry.department()))
                        .filter(person -> person.isOneOf(Role.DEPARTMENT_HEAD, Role.DISPATCHER, Role.SUPERVISOR))
                        .map(Caller::staffId)
                        .toList(),
                NoticeKind.ENTRY_SCHEDULED,
                entry.number(),
                parameters(entry, ""));
    }

    /** Tells who opened it that it is over, unless they did that themselves. */
    void over(RegisterEntry entry, @Nullable UUID by) {
        var opener = entry.openedBy();
        if (opener != null && !opener.equals(by)) {
            notices.tell(
                    entry.operatorId(),
                    List.of(opener),
                    NoticeKind.ENTRY_OVER,
                    entry.number(),
                    Map.of("register", entry.register(), "subject", entry.subject(), "state", entry.state().name()));
        }
    }

    /** Who opened an entry, whose turn it is, and those of its department with one of the roles. */
    Set<UUID> concerned(Entries.Found found, Set<String> roles) {
        var entry = found.entry();
        var posts = found.procedure().turns().stream().flatMap(turn -> turn.posts().stream()).toList();
        var people = people(entry, found.rules(), posts);
        if (entry.openedBy() != null) {
            people.add(entry.openedBy());
        }
        staff.staffOf(entry.operatorId()).stream()
                .filter(person -> person.worksIn(entry.department()) && roles.stream().anyMatch(person::is))
                .map(Caller::staffId)
                .forEach(people::add);
        return people;
    }

    /** Whose turn it is, to be compared later. */
    static Set<String> turns(Procedure procedure) {
        var turns = new LinkedHashSet<String>();
        procedure.turns().forEach(turn -> turn.posts().forEach(post -> turns.add(key(turn, post))));
        return turns;
    }

    private static String key(Turn turn, String post) {
        return turn.step().id() + "/" + post;
    }

    private Set<UUID> people(RegisterEntry entry, RegisterRules rules, List<String> posts) {
        var people = new LinkedHashSet<UUID>();
        for (var post : posts) {
            rules.roleOf(post).ifPresent(role -> staff.staffOf(entry.operatorId()).stream()
                    .filter(person -> EntryRights.fills(person, role, entry.department()))
                    .map(Caller::staffId)
                    .forEach(people::add));
        }
        return people;
    }

    private static Map<String, Object> parameters(RegisterEntry entry, String step) {
        return Map.of("register", entry.register(), "step", step, "subject", entry.subject());
    }
}
