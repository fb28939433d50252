package shouwen.web.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shouwen.staff.RosterDuty;

/** Reads who was chosen for the places of a draft from the parameters of a form. */
final class RosterChoices {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PLACE = "place-";

    private RosterChoices() {}

    /** The places whose choice differs from who is on them; empty for nobody. What is no place of the roster is left out. */
    static Map<UUID, Optional<UUID>> changed(Map<String, String[]> parameters, List<RosterDuty> duties) {
        Map<UUID, Optional<UUID>> changed = new HashMap<>();
        for (var duty : duties) {
            var chosen = parameters.getOrDefault(PLACE + duty.id(), new String[0]);
            if (chosen.length == 1 && (chosen[0].isEmpty() || ID.matcher(chosen[0]).matches())) {
                var person = chosen[0].isEmpty() ? null : UUID.fromString(chosen[0]);
                if (!Objects.equals(person, duty.staffId())) {
                    changed.put(duty.id(), Optional.ofNullable(person));
                }
            }
        }
        return changed;
    }
}
