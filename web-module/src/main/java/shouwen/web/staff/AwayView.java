package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.staff.AwayDay;
import shouwen.staff.service.LeaveQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** The month of a department: who is away on which day. A grid on a desk, a list on a phone, either on paper. */
@Named("awayView")
@RequestScoped
public class AwayView {

    @Inject
    LeaveQueries leaves;

    @Inject
    PackWords words;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String month;
    private @Nullable String department;
    private List<AwayDay> days = List.of();

    public void load() {
        days = leaves.month(getShownDepartment(), shown());
    }

    private YearMonth shown() {
        var text = month;
        if (text == null || text.isBlank()) {
            return YearMonth.from(getToday());
        }
        try {
            var asked = YearMonth.parse(text.strip());
            if (asked.getYear() >= 2000 && asked.getYear() <= 2058) {
                return asked;
            }
        } catch (DateTimeException notAMonth) {
            // falls through to the refusal
        }
        throw new InvalidInputException("month", "notADate");
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), zone.id());
    }

    /** The one asked for, else the person's own; empty for all. */
    public String getShownDepartment() {
        if (department != null) {
            return department;
        }
        return signedIn.getDepartments().stream()
                .filter(code -> words.pack().department(code).isPresent())
                .findFirst()
                .orElse("");
    }

    /** Weeks of the month, Monday first; null where a day belongs to another. */
    public List<List<@Nullable AwayDay>> getWeeks() {
        var squares = new ArrayList<@Nullable AwayDay>();
        if (!days.isEmpty()) {
            for (int i = 1; i < days.get(0).date().getDayOfWeek().getValue(); i++) {
                squares.add(null);
            }
        }
        squares.addAll(days);
        while (squares.size() % 7 != 0) {
            squares.add(null);
        }
        var weeks = new ArrayList<List<@Nullable AwayDay>>();
        for (int i = 0; i < squares.size(); i += 7) {
            weeks.add(squares.subList(i, i + 7));
        }
        return weeks;
    }

    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.viewLocale()))
                .toList();
    }

    public String getShownMonth() {
        return shown().toString();
    }

    public String getBefore() {
        return address(shown().minusMonths(1));
    }

    public String getFollowing() {
        return address(shown().plusMonths(1));
    }

    private String address(YearMonth other) {
        return "/staff/calendar?month=" + other
                + (department == null ? "" : "&" + Address.of("").with("department", department).toString().replace("?", ""));
    }

    public @Nullable String getMonth() {
        return month;
    }

    public void setMonth(@Nullable String month) {
        this.month = month;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }
}
