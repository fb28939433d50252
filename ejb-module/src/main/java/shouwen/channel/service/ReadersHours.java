package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.WorkingCalendar;
import shouwen.calendar.service.CalendarBook;
import shouwen.clock.PackCalendars;
import shouwen.identity.Caller;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePack;
import shouwen.policy.service.ActivePacks;

/**
 * When a reminder reaches somebody: within the hours of their departments, by the pack in force. A department that works
 * round the clock is reminded at any hour.
 */
@ApplicationScoped
public class ReadersHours {

    private static final String NONE = "";

    @Inject
    ActivePacks packs;

    @Inject
    CalendarBook calendars;

    private record Key(UUID version, String department) {}

    private record Hours(OperatorCalendars days, Optional<WorkingCalendar> calendar) {}

    private final Map<Key, Hours> known = new ConcurrentHashMap<>();

    /** The first moment from then on at which the person is at work; null when that is at once. */
    public @Nullable Instant notBefore(Caller person, Instant at) {
        var active = packs.forOperator(person.operatorId());
        var days = calendars.of(person.operatorId());
        var departments = person.departments().isEmpty() ? Stream.of(NONE) : person.departments().stream();
        return departments
                .map(department -> next(active, department, days, at))
                .min(Comparator.naturalOrder())
                .filter(moment -> moment.isAfter(at))
                .orElse(null);
    }

    private Instant next(ActivePack active, String department, OperatorCalendars days, Instant at) {
        var key = new Key(active.versionId(), department);
        var hours = known.get(key);
        if (hours == null || hours.days() != days) {
            hours = new Hours(days, calendar(active.pack(), department, days));
            known.put(key, hours);
        }
        return hours.calendar().map(calendar -> calendar.nextWorkingInstant(at)).orElse(at);
    }

    private static Optional<WorkingCalendar> calendar(PolicyPack pack, String department, OperatorCalendars days) {
        return PackCalendars.ofDepartment(pack, department, days);
    }
}
