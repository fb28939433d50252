package shouwen.rehearsal.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import shouwen.policy.PolicyPack;

/** Who and what a rehearsal plays with. */
record Rehearsed(
        Script script,
        UUID operator,
        PolicyPack pack,
        List<Person> people,
        List<Home> homes,
        List<Story> stories,
        Agenda agenda,
        Random random,
        Tally tally) {

    /** The department that takes calls; rights hang on its name. */
    static final String DESK = "customer-service";

    private static final Duration LATELY = Duration.ofHours(40);

    /** Somebody of a role and department, by chance; of the role alone where the department has nobody. */
    Person somebody(String role, String department) {
        var fitting = all(person -> person.role().equals(role) && person.department().equals(department));
        return any(fitting.isEmpty() ? all(person -> person.role().equals(role)) : fitting);
    }

    /** Somebody of the first role that a department has; empty when it has none of them. */
    Optional<Person> somebodyOf(String department, List<String> roles) {
        return roles.stream().filter(role -> has(role, department)).findFirst().map(role -> somebody(role, department));
    }

    boolean has(String role, String department) {
        return !all(person -> person.role().equals(role) && person.department().equals(department)).isEmpty();
    }

    List<Person> all(Predicate<Person> fitting) {
        return people.stream().filter(fitting).toList();
    }

    Person any(List<Person> some) {
        return some.get(random.nextInt(some.size()));
    }

    Home home() {
        return homes.get(random.nextInt(homes.size()));
    }

    Instant end() {
        return script.end();
    }

    /** What somebody of this operator writes for something. */
    String words(String what) {
        return Words.of(pack.code(), what);
    }

    /**
     * Whether work stops here: now and then for good, and in the last days of a demonstration as often as work does that
     * will still be done.
     *
     * @param percent how often lately; a twelfth of it counts for all the time before
     */
    boolean stalls(int percent, Instant now) {
        boolean lately = !script.whole() && now.isAfter(end().minus(LATELY));
        return random.nextInt(1000) < (lately ? percent * 10 : percent * 10 / 12);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Some minutes between two bounds, in whole seconds. */
    Duration minutes(int from, int to) {
        return Duration.ofSeconds(60L * from + random.nextInt(60 * (to - from)));
    }
}
