package shouwen.calendar;

import java.util.List;

/**
 * One thing wrong in the file of a year.
 *
 * @param line 1 and up; 0 where the whole file is meant
 * @param code names the text, {@code refused.calendar.<code>}; its first placeholder is the line
 * @param arguments fill the others
 */
public record CalendarProblem(int line, String code, List<Object> arguments) {

    public CalendarProblem {
        arguments = List.copyOf(arguments);
    }
}
