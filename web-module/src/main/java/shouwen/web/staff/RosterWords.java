package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffQueries;
import shouwen.staff.RosterRule;
import shouwen.staff.ShiftKind;
import shouwen.staff.ShiftNeed;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** Says shifts, days, people and rules of rosters in the language of the view. */
@Named("rosterWords")
@RequestScoped
public class RosterWords {

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    @Inject
    StaffQueries staff;

    /** What the operator calls a shift, or what kind it is. */
    public String shift(ShiftKind kind, @Nullable String label) {
        return label == null || label.isEmpty() ? texts.of("roster", "kind." + kind) : label;
    }

    /** One or two characters for a square. */
    public String letter(ShiftKind kind) {
        return texts.of("roster", "letter." + kind);
    }

    /** A day with its weekday: {@code 12-03 Wed}. */
    public String day(LocalDate day) {
        return day.toString().substring(5) + " " + weekday(day);
    }

    public String weekday(LocalDate day) {
        Locale locale = Texts.viewLocale();
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    public String weekdayLetter(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Texts.viewLocale());
    }

    /** The hours of a shift in the operator's zone. */
    public String hours(Instant from, Instant to) {
        return moments.format(from, "time") + "–" + moments.format(to, "time");
    }

    public String person(@Nullable UUID id) {
        return id == null ? "" : names(List.of(id)).getOrDefault(id, "");
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return staff.names(ids);
    }

    /** A rule of a conflict, with the people, shifts and days in it. */
    public String rule(RosterRule rule, Map<UUID, String> people, Map<UUID, String> shifts, Map<String, String> holders) {
        if (rule instanceof RosterRule.Staffed staffed) {
            return texts.of("roster", "rule.staffed", day(staffed.need().day()), need(staffed.need(), shifts), staffed.need().heads());
        } else if (rule instanceof RosterRule.Qualified some) {
            var who = holders.getOrDefault(some.qualification(), "");
            return texts.of("roster", who.isEmpty() ? "rule.qualified.nobody" : "rule.qualified",
                    shifts.getOrDefault(some.shift(), ""), some.qualification(), who);
        } else if (rule instanceof RosterRule.Away away) {
            return texts.of("roster", "rule.away", people.getOrDefault(away.person(), ""),
                    away.absence().from().toLocalDate().toString(), away.absence().until().minusMinutes(1).toLocalDate().toString(),
                    away.absence().source());
        } else if (rule instanceof RosterRule.Settled some) {
            return texts.of("roster", "rule.settled", people.getOrDefault(some.person(), ""), day(some.day()),
                    some.shift() == null ? "" : shifts.getOrDefault(some.shift(), ""));
        }
        return general(rule);
    }

    private String general(RosterRule rule) {
        if (rule instanceof RosterRule.Rest rest) {
            return texts.of("roster", "rule.rest", rest.hours());
        } else if (rule instanceof RosterRule.NightsInRow nights) {
            return texts.of("roster", "rule.nights", nights.most());
        } else if (rule instanceof RosterRule.FreeDays free) {
            return texts.of("roster", "rule.free", free.least());
        } else if (rule instanceof RosterRule.Compensation some) {
            return texts.of("roster", "rule.compensation", some.withinDays());
        }
        return texts.of("roster", "rule.early");
    }

    private static String need(ShiftNeed need, Map<UUID, String> shifts) {
        return shifts.getOrDefault(need.shift(), "") + " " + need.from() + "–" + need.to();
    }

    /** Days of the week as they stand in a shift: {@code 12345}. */
    public String weekdays(String digits) {
        return digits.chars()
                .mapToObj(digit -> texts.of("roster", "weekday." + (char) digit))
                .collect(Collectors.joining(" "));
    }
}
