package shouwen.staff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Optional;
import shouwen.policy.ScheduleRule;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryChanged;
import shouwen.register.RegisterEntry;
import shouwen.register.RegisterRules;
import shouwen.staff.Occasion;

/** Gives a meeting the schedule opened its day and says which of the month it is (TUN-079 to TUN-081). */
@ApplicationScoped
class MeetingProgress {

    @Inject
    ActivePacks packs;

    void opened(@Observes EntryChanged change) {
        var entry = change.entry();
        if (change.type().equals("entry.opened") && entry.register().equals("meeting") && entry.schedule() != null) {
            var rules = new RegisterRules(packs.byVersion(entry.packVersionId()));
            rules.pack().procedures().schedules().stream()
                    .filter(schedule -> schedule.id().equals(entry.schedule()))
                    .findFirst()
                    .ifPresent(schedule -> day(entry, schedule).ifPresent(day -> write(entry, rules, schedule, day)));
        }
    }

    private static void write(RegisterEntry entry, RegisterRules rules, ScheduleRule schedule, LocalDate day) {
        var every = schedule.every();
        var rule = rules.find(entry.register()).orElseThrow();
        if (every == null || rule.field("held-on").isEmpty() || rule.field("occasion").isEmpty()) {
            return;
        }
        var fields = new HashMap<>(entry.fields());
        fields.put("held-on", day.toString());
        fields.put("occasion", Occasion.of(day, every).code());
        entry.write(rules.content(rule, fields));
    }

    /** The day the turn of the schedule falls on: its key names the first day of the turn. */
    private static Optional<LocalDate> day(RegisterEntry entry, ScheduleRule schedule) {
        var key = entry.scheduleKey();
        var weekday = schedule.weekday();
        if (key == null || weekday == null) {
            return Optional.empty();
        }
        try {
            var from = LocalDate.parse(key.split("/")[1]);
            return Optional.of(from.with(TemporalAdjusters.nextOrSame(weekday)));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException otherForm) {
            return Optional.empty();
        }
    }
}
