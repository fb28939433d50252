package shouwen.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.service.CalendarQueries;
import shouwen.identity.Role;
import shouwen.web.ui.SignedIn;

/** Says to administrators on the home page that a year is missing; by memory, without a statement. */
@Named("homeCalendar")
@RequestScoped
public class HomeCalendar {

    @Inject
    CalendarQueries calendars;

    @Inject
    SignedIn signedIn;

    /** The year that is missing; null when none is, or the person has nothing to do with it. */
    public @Nullable Integer getMissingYear() {
        return signedIn.is(Role.ADMINISTRATOR) ? calendars.missingYear().orElse(null) : null;
    }
}
