package shouwen.rehearsal.internal;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Who and what a rehearsal plays with. */
record Rehearsed(
        UUID operator, List<Person> people, List<Home> homes, List<Story> stories, Agenda agenda, Random random) {

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

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
