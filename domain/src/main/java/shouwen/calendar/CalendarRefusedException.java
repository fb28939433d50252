package shouwen.calendar;

import java.util.List;
import shouwen.shared.RefusedException;

/** The file of a year is not taken in, for the reasons listed; nothing of it is. */
public class CalendarRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<CalendarProblem> problems;

    public CalendarRefusedException(List<CalendarProblem> problems) {
        super(Kind.INVALID, "calendar.refused", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file. */
    public List<CalendarProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
