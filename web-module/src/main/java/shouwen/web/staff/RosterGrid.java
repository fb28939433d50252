package shouwen.web.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shouwen.staff.DutyLoad;
import shouwen.staff.RosterBreach;
import shouwen.staff.RosterDetails;
import shouwen.staff.RosterDuty;

/** A roster as people by days, and one week of it as days by shifts. */
public final class RosterGrid {

    /** A day on top of a column. */
    public record Head(LocalDate day, int number, String letter, String tone) {}

    /** What somebody does on a day. */
    public record Square(String letter, String words, String tone) {}

    /** Somebody's line. */
    public record Line(UUID id, String name, List<Square> squares, DutyLoad load, boolean own) {}

    /** A place on a shift; {@code wrong} says which rule it breaks, empty for none. */
    public record Place(UUID id, @Nullable UUID person, String name, boolean settled, String wrong) {}

    /** A shift of a day. */
    public record Shift(String name, String hours, String qualification, List<Place> places) {}

    /** A day of the week shown. */
    public record Day(LocalDate day, String words, String tone, List<Shift> shifts) {}

    private final RosterDetails details;
    private final RosterWords words;
    private final Map<String, String> wrong = new HashMap<>();

    RosterGrid(RosterDetails details, RosterWords words, Function<RosterBreach, String> breachWords) {
        this.details = details;
        this.words = words;
        details.breaches().forEach(breach ->
                wrong.put(breach.day() + "/" + breach.shift() + "/" + breach.person(), breachWords.apply(breach)));
    }

    List<Head> heads() {
        return days(details.roster().firstDay(), details.roster().lastDay()).stream()
                .map(day -> new Head(day, day.getDayOfMonth(), words.weekdayLetter(day), tone(day)))
                .toList();
    }

    List<Line> lines(@Nullable UUID me) {
        Map<String, RosterDuty> by = new HashMap<>();
        details.duties().stream()
                .filter(duty -> duty.staffId() != null)
                .forEach(duty -> by.put(duty.staffId() + "/" + duty.day(), duty));
        return details.people().entrySet().stream()
                .filter(person -> details.loads().containsKey(person.getKey()))
                .map(person -> new Line(
                        person.getKey(),
                        person.getValue(),
                        days(details.roster().firstDay(), details.roster().lastDay()).stream()
                                .map(day -> square(by.get(person.getKey() + "/" + day), day))
                                .toList(),
                        details.loads().getOrDefault(person.getKey(), DutyLoad.NONE),
                        person.getKey().equals(me)))
                .toList();
    }

    private Square square(@Nullable RosterDuty duty, LocalDate day) {
        if (duty == null) {
            return new Square("", "", tone(day));
        }
        var name = words.shift(duty.kind(), duty.label());
        return new Square(
                words.letter(duty.kind()),
                words.day(day) + " " + name + " " + duty.starts() + "–" + duty.ends(),
                tone(day) + " duty-" + duty.kind().name().toLowerCase(Locale.ROOT));
    }

    /** The week a day is in, as far as the roster reaches. */
    List<Day> week(LocalDate within) {
        var monday = within.with(DayOfWeek.MONDAY);
        var first = monday.isBefore(details.roster().firstDay()) ? details.roster().firstDay() : monday;
        var last = monday.plusDays(6).isAfter(details.roster().lastDay()) ? details.roster().lastDay() : monday.plusDays(6);
        return days(first, last).stream()
                .map(day -> new Day(day, words.day(day), tone(day), shifts(day)))
                .toList();
    }

    private List<Shift> shifts(LocalDate day) {
        Map<UUID, List<RosterDuty>> shifts = new LinkedHashMap<>();
        details.duties().stream()
                .filter(duty -> duty.day().equals(day))
                .forEach(duty -> shifts.computeIfAbsent(duty.shiftId(), key -> new ArrayList<>()).add(duty));
        return shifts.values().stream()
                .map(places -> new Shift(
                        words.shift(places.get(0).kind(), places.get(0).label()),
                        places.get(0).starts() + "–" + places.get(0).ends(),
                        places.get(0).qualification(),
                        places.stream().map(this::place).toList()))
                .toList();
    }

    private Place place(RosterDuty duty) {
        var person = duty.staffId();
        return new Place(
                duty.id(),
                person,
                person == null ? "" : details.people().getOrDefault(person, ""),
                duty.settled(),
                wrong.getOrDefault(duty.day() + "/" + duty.shiftId() + "/" + person, ""));
    }

    private String tone(LocalDate day) {
        if (details.holidays().contains(day)) {
            return "holiday";
        }
        return day.getDayOfWeek().getValue() >= 6 ? "weekend" : "workday";
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
    }
}
