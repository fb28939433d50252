package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/** One place on a shift of a day, with the shift as it was when the roster was made. */
@Entity
@Table(name = "roster_duty")
public class RosterDuty {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "roster_id")
    private UUID rosterId;

    private String department;

    @Column(name = "shift_id")
    private UUID shiftId;

    @Enumerated(EnumType.STRING)
    private ShiftKind kind;

    private String label;
    private LocalDate day;
    private LocalTime starts;
    private LocalTime ends;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String qualification;
    private int place;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    private boolean settled;
    private boolean published;

    protected RosterDuty() {} // for JPA

    /** @param place 1 to the number of people the shift needs */
    public RosterDuty(Roster roster, DutyShift shift, LocalDate day, int place, ZoneId zone) {
        var need = shift.on(day);
        id = Ids.next();
        operatorId = roster.operatorId();
        rosterId = roster.id();
        department = roster.department();
        shiftId = shift.id();
        kind = need.kind();
        label = shift.form().label();
        this.day = day;
        starts = need.from();
        ends = need.to();
        startsAt = need.starts().atZone(zone).toInstant();
        endsAt = need.ends().atZone(zone).toInstant();
        qualification = need.qualification();
        this.place = place;
    }

    /** @param byHand whether it stays so when the rest is made anew */
    public void give(@Nullable UUID person, boolean byHand) {
        staffId = person;
        settled = byHand && person != null;
    }

    /** Refused once it has begun. */
    public void requireAhead(Instant at) {
        if (!startsAt.isAfter(at)) {
            throw new ConflictException("swap.begun");
        }
    }

    public void publish() {
        published = true;
    }

    /** The shift, needing so many people. */
    public ShiftNeed need(int heads) {
        return new ShiftNeed(shiftId, kind, day, starts, ends, heads, qualification);
    }

    /** As a shift of the person on it. Refused for an empty place. */
    public DutyTime time() {
        return new DutyTime(id, Objects.requireNonNull(staffId), department, kind, label, day, startsAt, endsAt);
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

    public UUID rosterId() {
        return rosterId;
    }

    public String department() {
        return department;
    }

    public UUID shiftId() {
        return shiftId;
    }

    public ShiftKind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public LocalDate day() {
        return day;
    }

    public LocalTime starts() {
        return starts;
    }

    public LocalTime ends() {
        return ends;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String qualification() {
        return qualification;
    }

    public int place() {
        return place;
    }

    public @Nullable UUID staffId() {
        return staffId;
    }

    public boolean settled() {
        return settled;
    }

    public boolean published() {
        return published;
    }
}
