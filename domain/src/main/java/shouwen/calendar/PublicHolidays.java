package shouwen.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The days off and make-up workdays an authority has decreed, and the years it has spoken for. A year it has not spoken
 * for is not guessed: {@link #published} says so and screens show it.
 */
public final class PublicHolidays {

    /** No authority is asked: every year counts as published, every day is what its weekday says. */
    public static final PublicHolidays NONE = new PublicHolidays(List.of(), new TreeSet<>());

    private final Map<LocalDate, SpecialDay> days = new HashMap<>();
    private final NavigableSet<Integer> years;

    private PublicHolidays(Collection<SpecialDay> days, NavigableSet<Integer> years) {
        this.years = years;
        for (var day : days) {
            if (this.days.put(day.date(), day) != null) {
                throw new IllegalArgumentException("decreed twice: " + day.date());
            }
        }
    }

    /** Refused when a day is named twice or no year is. */
    public static PublicHolidays of(Collection<SpecialDay> days, Collection<Integer> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("no year is published");
        }
        return new PublicHolidays(days, new TreeSet<>(years));
    }

    /**
     * The same with a year as it is decreed anew. The days dated in that year give way; a decree may also name days of the
     * December before, as the notice for 2019 made 2018-12-29 a workday.
     */
    public PublicHolidays withYear(int year, Collection<SpecialDay> decreed) {
        var all = new HashMap<LocalDate, SpecialDay>(days);
        all.keySet().removeIf(date -> date.getYear() == year);
        decreed.forEach(day -> all.put(day.date(), day));
        var spoken = new TreeSet<>(years);
        spoken.add(year);
        return new PublicHolidays(all.values(), spoken);
    }

    /** The special days of a year, in order. */
    public List<SpecialDay> ofYear(int year) {
        return days.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
    }

    /** The years spoken for, the latest first; none when no authority is asked. */
    public NavigableSet<Integer> years() {
        return Collections.unmodifiableNavigableSet(years.descendingSet());
    }

    public Optional<SpecialDay> on(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    public boolean published(int year) {
        return years.isEmpty() || years.contains(year);
    }

    /** The newest year spoken for; empty when no authority is asked. */
    public Optional<Integer> lastYear() {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.last());
    }
}
