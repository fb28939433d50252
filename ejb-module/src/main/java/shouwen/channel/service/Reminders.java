package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;

/**
 * Reminds people of deadlines of cases when they are at work. What comes up outside the hours of their departments is
 * there when these begin; of an emergency everybody concerned hears at once, at any hour.
 */
@ApplicationScoped
public class Reminders {

    /** The parameter that says whether a reminder is about an emergency. */
    public static final String URGENT = "urgent";

    @Inject
    Notices notices;

    @Inject
    ReadersHours hours;

    @Inject
    StaffDirectory staff;

    @Inject
    Clock clock;

    /** Reminds them, each in their hours unless the parameters say that it is urgent. */
    @Transactional(TxType.MANDATORY)
    public void remind(
            UUID operatorId, Collection<UUID> people, String kind, String caseNumber, Map<String, Object> parameters) {
        if (Boolean.TRUE.equals(parameters.get(URGENT))) {
            notices.tell(operatorId, people, kind, caseNumber, parameters);
            return;
        }
        byMoment(operatorId, new HashSet<>(people))
                .forEach((moment, some) ->
                        notices.tell(operatorId, some, kind, caseNumber, parameters, moment.orElse(null)));
    }

    private Map<Optional<Instant>, Set<UUID>> byMoment(UUID operatorId, Set<UUID> people) {
        var now = clock.instant();
        var moments = new LinkedHashMap<Optional<Instant>, Set<UUID>>();
        for (Caller person : staff.staffOf(operatorId)) {
            if (people.remove(person.staffId())) {
                var moment = Optional.ofNullable(hours.notBefore(person, now));
                moments.computeIfAbsent(moment, none -> new LinkedHashSet<>()).add(person.staffId());
            }
        }
        if (!people.isEmpty()) { // no longer on the staff: nobody whose hours could be asked
            moments.computeIfAbsent(Optional.empty(), none -> new LinkedHashSet<>()).addAll(people);
        }
        return moments;
    }
}
