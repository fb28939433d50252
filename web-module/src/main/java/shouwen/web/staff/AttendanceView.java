package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.staff.AttendanceFilter;
import shouwen.staff.AttendanceLine;
import shouwen.staff.SignPreview;
import shouwen.staff.service.AttendanceDesk;
import shouwen.staff.service.AttendanceQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.SignedIn;

/** Days at the door: one's own, or everybody's for those who keep attendance. Everything shown is in the address. */
@Named("attendanceView")
@RequestScoped
public class AttendanceView {

    private static final int PAGE = 100;

    @Inject
    AttendanceQueries attendance;

    @Inject
    AttendanceDesk desk;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String person;
    private @Nullable String deviating;
    private @Nullable String after;
    private @Nullable String importId;
    private Page<AttendanceLine> page = new Page<>(List.of(), null);
    private @Nullable SignPreview preview;

    public void load() {
        page = attendance.list(filter(from, to, person, deviating), after, PAGE);
        var asked = importId;
        if (asked != null && !asked.isBlank()) {
            preview = desk.preview(id(asked));
        }
    }

    static AttendanceFilter filter(
            @Nullable String from, @Nullable String to, @Nullable String person, @Nullable String deviating) {
        return new AttendanceFilter(
                person == null || person.isBlank() ? null : id(person),
                date("from", from),
                date("to", to),
                "true".equals(deviating));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new UnknownThingException("attendanceImport", text);
        }
    }

    static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "notADate");
        }
    }

    public List<AttendanceLine> getRows() {
        return page.items();
    }

    /** Whether the person keeps attendance. */
    public boolean isKeeping() {
        return signedIn.is(Role.CALL_TAKER) || signedIn.is(Role.SUPERVISOR) || signedIn.is(Role.DEPARTMENT_HEAD);
    }

    public boolean isReadingAll() {
        return attendance.readsAll();
    }

    public List<Caller> getPeople() {
        return staff.everybody();
    }

    public @Nullable SignPreview getPreview() {
        return preview;
    }

    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), zone.id()).toString();
    }

    public String getNow() {
        return LocalDateTime.ofInstant(clock.instant(), zone.id()).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address("/staff/attendance").with("after", page.next()).toString();
    }

    public String getExport() {
        return address("/staff/attendance/export").toString();
    }

    private Address address(String path) {
        return Address.of(path).with("from", from).with("to", to).with("person", person).with("deviating", deviating);
    }

    public boolean isOnlyDeviating() {
        return "true".equals(deviating);
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getDeviating() {
        return deviating;
    }

    public void setDeviating(@Nullable String deviating) {
        this.deviating = deviating;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getImportId() {
        return importId;
    }

    public void setImportId(@Nullable String importId) {
        this.importId = importId;
    }
}
