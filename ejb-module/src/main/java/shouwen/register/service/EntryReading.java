package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import shouwen.audit.service.LedgerQueries;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.register.EntryDetails;
import shouwen.register.Person;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;
import shouwen.register.StepDone;
import shouwen.register.StepTaking;
import shouwen.register.Turn;

/** Puts an entry together for reading, with what the caller may do: the same rules the service refuses by. */
@ApplicationScoped
class EntryReading {

    @Inject
    EntryClocks clocks;

    @Inject
    LedgerQueries ledger;

    @Inject
    StaffDirectory staff;

    @Inject
    EntryApprovals approvals;

    EntryDetails details(Caller caller, Entries.Found found) {
        var entry = found.entry();
        var offered = offered(caller, found);
        var timeline = ledger.timeline(entry.operatorId(), entry.id()).stream()
                .map(e -> new EntryDetails.Happened(e.type(), e.actorId(), e.at(), e.body()))
                .toList();
        return new EntryDetails(
                entry,
                found.rule(),
                found.procedure().turns(),
                found.done(),
                offered.keySet(),
                offered,
                entry.isOpen() && mayFill(caller, found),
                entry.isOpen() && mayWithdraw(caller, found),
                clocks.of(entry),
                timeline,
                names(entry, found.done(), timeline));
    }

    private Map<String, List<String>> offered(Caller caller, Entries.Found found) {
        var offered = new LinkedHashMap<String, List<String>>();
        if (!found.entry().isOpen()) {
            return offered;
        }
        var procedure = found.procedure();
        var person = person(caller, found);
        if (procedure.turns().stream().anyMatch(turn -> turn.isPossible() && isLadder(procedure, turn))) {
            person = person.with(approvals.posts(caller, found.entry()));
        }
        for (var step : found.rule().steps()) {
            var taking = new StepTaking(procedure, step.id());
            if (taking.offeredTo(person)) {
                offered.put(step.id(), taking.outcomes());
            }
        }
        return offered;
    }

    private static boolean isLadder(Procedure procedure, Turn turn) {
        return procedure.deciders().containsKey(turn.step().id());
    }

    /** The caller as the procedure sees them. */
    static Person person(Caller caller, Entries.Found found) {
        var posts = EntryRights.posts(found.rule(), found.procedure().deciders().values());
        return new EntryRights(caller, found.rules()).person(found.entry().department(), posts);
    }

    /** The department, who opened it, and whose turn it is. */
    static boolean mayFill(Caller caller, Entries.Found found) {
        var entry = found.entry();
        var person = person(caller, found);
        return person.ofDepartment()
                || caller.staffId().equals(entry.openedBy())
                || found.procedure().turns().stream()
                        .filter(Turn::isPossible)
                        .flatMap(turn -> turn.posts().stream())
                        .anyMatch(person.posts()::contains);
    }

    /** Who opened it; of a scheduled one, those who may open such. */
    static boolean mayWithdraw(Caller caller, Entries.Found found) {
        var opener = found.entry().openedBy();
        return opener == null
                ? new EntryRights(caller, found.rules()).mayOpen(found.rule())
                : caller.staffId().equals(opener);
    }

    private Map<UUID, String> names(
            RegisterEntry entry, List<StepDone> done, List<EntryDetails.Happened> timeline) {
        var people = new HashSet<UUID>();
        people.add(entry.openedBy());
        done.forEach(step -> people.add(step.doneBy()));
        timeline.forEach(event -> people.add(event.by()));
        people.removeIf(Objects::isNull);
        return staff.names(entry.operatorId(), people);
    }
}
