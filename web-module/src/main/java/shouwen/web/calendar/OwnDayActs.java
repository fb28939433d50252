package shouwen.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.calendar.service.OwnDays;
import shouwen.shared.InvalidInputException;
import shouwen.web.ui.Messages;

/** Adds a day of the operator's own, or takes one off again. */
@Named("ownDayActs")
@RequestScoped
public class OwnDayActs {

    private static final String BACK = "/calendar/calendars?faces-redirect=true";

    @Inject
    OwnDays ownDays;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable String day;
    private Kind kind = Kind.DAY_OFF;
    private @Nullable String dayName;

    public String add() {
        ownDays.add(date(day), kind, dayName == null ? "" : dayName);
        messages.info("calendar", "done.added", day);
        return BACK;
    }

    /** The day is named by the form itself, not by its place. */
    public String remove() {
        var named = request.getParameter("ownDay");
        ownDays.remove(date(named));
        messages.info("calendar", "done.removed", named);
        return BACK;
    }

    private static LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("day", "required");
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADate) {
            throw new InvalidInputException("day", "calendar.dateForm");
        }
    }

    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public @Nullable String getDayName() {
        return dayName;
    }

    public void setDayName(@Nullable String dayName) {
        this.dayName = dayName;
    }
}
