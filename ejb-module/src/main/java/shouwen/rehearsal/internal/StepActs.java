package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;

import shouwen.register.EntryDetails;
import shouwen.register.Procedure;
import shouwen.register.Turn;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.shared.RefusedException;

/** The people whose turn it is take the steps of an entry, one after the other, until it is over. */
@ApplicationScoped
class StepActs {

    private static final int LEFT_LYING = 5;
    private static final int TRIES = 3;
    private static final int FEW = 6;

    @Inject
    Impersonation impersonation;

    @Inject
    EntryQueries queries;

    @Inject
    EntryService entries;

    @Inject
    EntryStandings standings;

    @Inject
    Pace pace;

    @Inject
    Clock clock;

    /** Somebody will look at the entry. */
    void planNext(Rehearsed rehearsed, String number, Duration within) throws Exception {
        planNext(rehearsed, number, within, 0);
    }

    private void planNext(Rehearsed rehearsed, String number, Duration within, int failed) throws Exception {
        var standing = standings.of(rehearsed.operator(), number);
        if (!standing.open()) {
            return;
        }
        int most = (int) within.toMinutes();
        if (!rehearsed.stalls(LEFT_LYING, clock.instant())) {
            pace.plan(rehearsed, rehearsed.minutes(10, most), standing.due(), () -> act(rehearsed, number, failed));
        } else if (rehearsed.script().whole()) {
            pace.plan(rehearsed, rehearsed.minutes(2 * most, 6 * most), null, () -> act(rehearsed, number, failed));
        }
    }

    private void act(Rehearsed rehearsed, String number, int failed) throws Exception {
        var details = read(rehearsed, number);
        var possible = details.turns().stream().filter(Turn::isPossible).toList();
        if (!details.entry().isOpen() || possible.isEmpty()) {
            return;
        }
        var turn = possible.get(rehearsed.random().nextInt(possible.size()));
        var taker = taker(rehearsed, details, turn);
        if (taker.isEmpty()) {
            rehearsed.tally().count("nobody.takes." + details.rule().id() + "." + turn.step().id());
            return;
        }
        try {
            take(rehearsed, taker.get(), turn, failed);
            planNext(rehearsed, number, Duration.ofDays(2), 0);
        } catch (RefusedException refused) {
            rehearsed.tally().count("refused." + refused.code());
            if (failed + 1 < TRIES) {
                planNext(rehearsed, number, Duration.ofDays(1), failed + 1);
            }
        }
    }

    private void take(Rehearsed rehearsed, Taker taker, Turn turn, int failed) throws Exception {
        var rule = taker.seen().rule();
        var entry = taker.seen().entry();
        var step = turn.step();
        var filling = new Filling(rehearsed, rule, clock.instant());
        var wanted = new HashSet<>(step.requires());
        rehearsed.pack().ladder(rule.id(), step.id()).map(ladder -> ladder.by()).ifPresent(wanted::add);
        var fields = filling.blanks(entry.fields(), wanted);
        if (failed > 0) {
            fields.putAll(filling.later());
        }
        var outcome = outcome(rehearsed, taker.seen().outcomes().getOrDefault(step.id(), List.of()));
        impersonation.as(taker.person().id(), () -> {
            var note = Procedure.REFUSED.equals(outcome) ? "理由不充分" : "";
            entries.record(entry.number(), null, step.id(), outcome, note, Map.copyOf(fields));
            return null;
        });
        rehearsed.tally().count("step");
    }

    /** Mostly the first, which is the good one. */
    private static @Nullable String outcome(Rehearsed rehearsed, List<String> outcomes) {
        if (outcomes.isEmpty()) {
            return null;
        }
        boolean good = rehearsed.chance(85) && !outcomes.get(0).equals(Procedure.REFUSED);
        return good ? outcomes.get(0) : outcomes.get(rehearsed.random().nextInt(outcomes.size()));
    }

    /** Somebody who may take a step, and the entry as they see it. */
    private record Taker(Person person, EntryDetails seen) {}

    /** One of those whose turn it is to whom the step is offered. */
    private Optional<Taker> taker(Rehearsed rehearsed, EntryDetails details, Turn turn) throws Exception {
        var candidates = candidates(rehearsed, details.entry().department(), turn);
        int first = candidates.isEmpty() ? 0 : rehearsed.random().nextInt(candidates.size());
        for (int i = 0; i < Math.min(FEW, candidates.size()); i++) {
            var person = candidates.get((first + i) % candidates.size());
            var seen = seenBy(person, details.entry().number());
            if (seen.offered().contains(turn.step().id())) {
                return Optional.of(new Taker(person, seen));
            }
        }
        return Optional.empty();
    }

    private static List<Person> candidates(Rehearsed rehearsed, String department, Turn turn) {
        if (turn.posts().isEmpty()) {
            return rehearsed.all(person -> person.department().equals(department));
        }
        var roles = turn.posts().stream()
                .flatMap(post -> rehearsed.pack().post(post).stream())
                .map(found -> found.role())
                .toList();
        return rehearsed.all(person -> roles.contains(person.role())
                && (!isOfDepartment(person.role()) || person.department().equals(department)));
    }

    private static boolean isOfDepartment(String role) {
        return role.equals(Role.DEPARTMENT_HEAD) || role.equals(Role.DISPATCHER);
    }

    private EntryDetails read(Rehearsed rehearsed, String number) throws Exception {
        var reader = rehearsed.all(person -> person.role().equals(Role.GENERAL_OFFICE)).get(0);
        return seenBy(reader, number);
    }

    private EntryDetails seenBy(Person person, String number) throws Exception {
        return impersonation.as(person.id(), () -> queries.find(number));
    }
}
