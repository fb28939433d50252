package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/** A shift a department has on certain days of the week. Rosters copy it, so that a change leaves the past alone. */
@Entity
@Table(name = "duty_shift")
public class DutyShift {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String department;

    @Enumerated(EnumType.STRING)
    private ShiftKind kind;

    private String label;
    private LocalTime starts;
    private LocalTime ends;
    private int heads;
    private String weekdays;
    private String qualification;
    private boolean ended;

    protected DutyShift() {} // for JPA

    public DutyShift(UUID operatorId, String department, ShiftForm form) {
        id = Ids.next();
        this.operatorId = operatorId;
        this.department = department;
        take(form);
    }

    /** Takes over other values, for rosters made from now on. Refused once it has ended. */
    public void change(ShiftForm form) {
        if (ended) {
            throw new ConflictException("roster.shiftEnded", name());
        }
        take(form);
    }

    private void take(ShiftForm form) {
        kind = form.kind();
        label = form.label();
        starts = form.starts();
        ends = form.ends();
        heads = form.heads();
        weekdays = form.weekdays();
        qualification = form.qualification();
    }

    /** No roster is made with it any more. */
    public void end() {
        ended = true;
    }

    /** Whether the shift is worked on a day. */
    public boolean isOn(LocalDate day, boolean holiday) {
        var key = holiday && weekdays.contains("8") ? "8" : String.valueOf(day.getDayOfWeek().getValue());
        return weekdays.contains(key);
    }

    public ShiftNeed on(LocalDate day) {
        return new ShiftNeed(id, kind, day, starts, ends, heads, qualification);
    }

    private String name() {
        return label.isEmpty() ? kind.name() : label;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String department() {
        return department;
    }

    public ShiftForm form() {
        return new ShiftForm(kind, label, starts, ends, heads, weekdays, qualification);
    }

    public boolean hasEnded() {
        return ended;
    }
}
