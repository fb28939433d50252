package shouwen.calendar;

import java.util.List;

/**
 * A year as a file has it, checked.
 *
 * @param days in order, each date once
 * @param ignored how many entries of a feed were left out, being no official days of the year
 */
public record DecreedYear(int year, List<SpecialDay> days, int ignored) {

    public DecreedYear {
        days = List.copyOf(days);
    }
}
