package shouwen.rehearsal.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Who and what a rehearsal plays with. */
record Rehearsed(
        UUID operator,
        List<Person> people,
        List<Home> homes,
        List<Story> stories,
        Agenda agenda,
        Random random,
        Instant end) {

    private static final Duration LATELY = Duration.ofHours(40);

    /** Somebody of a role and department, by chance. */
    Person somebody(String role, String department) {
        var fitting = people.stream()
                .filter(person -> person.role().equals(role) && person.department().equals(department))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    Home home() {
        return homes.get(random.nextInt(homes.size()));
    }

    /**
     * Whether work stops here: now and then for good, and in the last days as often as work does that will still be done.
     *
     * @param percent how often lately; a twelfth of it counts for all the time before
     */
    boolean stalls(int percent, Instant now) {
        boolean lately = now.isAfter(end.minus(LATELY));
        return random.nextInt(1000) < (lately ? percent * 10 : percent * 10 / 12);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
