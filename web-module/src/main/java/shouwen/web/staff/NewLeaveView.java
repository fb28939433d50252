package shouwen.web.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.InvalidInputException;
import shouwen.staff.LeaveKind;
import shouwen.staff.LeavePreview;
import shouwen.staff.NewLeave;
import shouwen.staff.service.LeaveDesk;
import shouwen.web.ui.Messages;
import shouwen.web.ui.SignedIn;

/** The form one files one's own leave with; before it is sent it tells who will decide. A form sent twice files one. */
@Named("newLeaveView")
@ViewScoped
public class NewLeaveView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LeaveDesk desk;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    private @Nullable LeaveKind kind = LeaveKind.ORDINARY;
    private @Nullable String firstDay;
    private @Nullable String lastDay;
    private boolean fromNoon;
    private boolean toNoon;
    private @Nullable String reason;
    private @Nullable String specialReason;
    private @Nullable String cover;
    private @Nullable String number;
    private transient @Nullable LeavePreview preview;

    /** Shows what filing it would come to. */
    public void look() {
        preview = desk.preview(typed());
    }

    /** Files it and shows it. */
    public String file() {
        if (number == null) {
            number = desk.file(typed());
            messages.info("staff", "done.filed", number);
        }
        return "/staff/leave?faces-redirect=true&number=" + number;
    }

    private NewLeave typed() {
        return new NewLeave(
                kind,
                date("firstDay", firstDay),
                date("lastDay", lastDay),
                fromNoon,
                toNoon,
                reason,
                specialReason,
                cover == null || cover.isBlank() ? null : UUID.fromString(cover));
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "notADate");
        }
    }

    public List<LeaveKind> getKinds() {
        return desk.kinds();
    }

    /** Colleagues who may own cases. */
    public List<Caller> getColleagues() {
        var me = signedIn.caller().orElseThrow().staffId();
        return staff.everybody().stream()
                .filter(person -> person.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR))
                .filter(person -> !person.staffId().equals(me))
                .toList();
    }

    public @Nullable LeavePreview getPreview() {
        return preview;
    }

    public @Nullable LeaveKind getKind() {
        return kind;
    }

    public void setKind(@Nullable LeaveKind kind) {
        this.kind = kind;
    }

    public @Nullable String getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable String firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable String getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable String lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isFromNoon() {
        return fromNoon;
    }

    public void setFromNoon(boolean fromNoon) {
        this.fromNoon = fromNoon;
    }

    public boolean isToNoon() {
        return toNoon;
    }

    public void setToNoon(boolean toNoon) {
        this.toNoon = toNoon;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getSpecialReason() {
        return specialReason;
    }

    public void setSpecialReason(@Nullable String specialReason) {
        this.specialReason = specialReason;
    }

    public @Nullable String getCover() {
        return cover;
    }

    public void setCover(@Nullable String cover) {
        this.cover = cover;
    }
}
