package shouwen.web.ui;

import static shouwen.identity.Role.ADMINISTRATOR;
import static shouwen.identity.Role.ARCHIVIST;
import static shouwen.identity.Role.BILLING_CLERK;
import static shouwen.identity.Role.CALL_TAKER;
import static shouwen.identity.Role.DEPARTMENT_HEAD;
import static shouwen.identity.Role.DISPATCHER;
import static shouwen.identity.Role.GENERAL_OFFICE;
import static shouwen.identity.Role.SUPERVISOR;
import static shouwen.identity.Role.TECHNICIAN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person may go from the left edge, by role, in the order of the day's work; only to pages that are there. */
@Named("navigation")
@RequestScoped
public class Navigation {

    static final List<Place> PLACES = List.of(
            new Place("/cases/intake", "nav.intake", "pi-phone", "i", CALL_TAKER, SUPERVISOR),
            new Place("/routing/work-list", "nav.inbox", "pi-list-check", "w", CALL_TAKER, SUPERVISOR, DISPATCHER, TECHNICIAN,
                    BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE),
            new Place("/approval/desk", "nav.desk", "pi-check-circle", "v", CALL_TAKER, SUPERVISOR, DISPATCHER, TECHNICIAN,
                    BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE, ARCHIVIST, ADMINISTRATOR),
            new Place("/field/orders", "nav.orders", "pi-wrench", "o", TECHNICIAN, DISPATCHER),
            new Place("/staff/duty", "nav.duty", "pi-clock", "y", CALL_TAKER, SUPERVISOR, DISPATCHER, TECHNICIAN,
                    BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE),
            new Place("/cases/desk", "nav.review", "pi-verified", "r", SUPERVISOR, CALL_TAKER, GENERAL_OFFICE),
            new Place("/cases/list", "nav.cases", "pi-folder-open", "c", CALL_TAKER, SUPERVISOR, DISPATCHER,
                    BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE),
            new Place("/register/entries", "nav.registers", "pi-clipboard", "e", CALL_TAKER, SUPERVISOR, DISPATCHER, TECHNICIAN,
                    BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE, ARCHIVIST, ADMINISTRATOR),
            new Place("/staff/leaves", "nav.leaves", "pi-calendar-times", "l", CALL_TAKER, SUPERVISOR, DISPATCHER, TECHNICIAN,
                    BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE, ARCHIVIST, ADMINISTRATOR),
            new Place("/escalation/list", "nav.escalations", "pi-bolt", "u", SUPERVISOR, DEPARTMENT_HEAD, GENERAL_OFFICE),
            new Place("/escalation/instructions", "nav.instructions", "pi-megaphone", "n", CALL_TAKER, DISPATCHER, TECHNICIAN,
                    BILLING_CLERK, ARCHIVIST),
            new Place("/billing/corrections", "nav.approvals", "pi-check-square", "b", DEPARTMENT_HEAD, GENERAL_OFFICE,
                    BILLING_CLERK),
            new Place("/archive/search", "nav.archive", "pi-box", "a", CALL_TAKER, SUPERVISOR, ARCHIVIST,
                    DISPATCHER, TECHNICIAN, BILLING_CLERK, DEPARTMENT_HEAD, GENERAL_OFFICE),
            new Place("/archive/destructions", "nav.destructions", "pi-eraser", "x", ARCHIVIST),
            new Place("/identity/staff", "nav.staff", "pi-users", "p", ADMINISTRATOR),
            new Place("/policy/clauses", "nav.packs", "pi-book", "k", ADMINISTRATOR, GENERAL_OFFICE, DEPARTMENT_HEAD,
                    SUPERVISOR),
            new Place("/calendar/calendars", "nav.calendars", "pi-calendar", "d", ADMINISTRATOR),
            new Place("/routing/quarantine", "nav.quarantine", "pi-exclamation-triangle", "q", ADMINISTRATOR));

    @Inject
    SignedIn signedIn;

    @Inject
    ServletContext application;

    private @Nullable List<Place> places;

    /**
     * One entry.
     *
     * @param path address of the page
     * @param key its name in the bundle
     * @param letter what follows {@code g} on the keyboard
     */
    public record Place(String path, String key, String icon, String letter, List<String> roles) {

        Place(String path, String key, String icon, String letter, String... roles) {
            this(path, key, icon, letter, List.of(roles));
        }

        /** Id of the link, and of the page without its leading slash: {@code cases/intake}. */
        public String page() {
            return path.substring(1);
        }
    }

    public List<Place> getPlaces() {
        var known = places;
        if (known == null) {
            known = PLACES.stream()
                    .filter(place -> place.roles().stream().anyMatch(signedIn::is))
                    .filter(this::isThere)
                    .toList();
            places = known;
        }
        return known;
    }

    private boolean isThere(Place place) {
        try {
            return application.getResource(place.path() + ".xhtml") != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(place.path(), e);
        }
    }
}
