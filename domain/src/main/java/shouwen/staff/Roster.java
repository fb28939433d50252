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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/** Who works when in a department, for some days: a draft until it is published, then changed by exchange alone. */
@Entity
@Table(name = "roster")
public class Roster {

    private static final int MOST_DAYS = 62;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;
    private String department;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private RosterState state;

    private long seed;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable UUID publishedBy;

    protected Roster() {} // for JPA

    /** Refused when it ends before it begins or is longer than 62 days. */
    public Roster(
            UUID operatorId,
            String number,
            String department,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            UUID by,
            Instant at) {
        if (first == null) {
            throw new InvalidInputException("firstDay", "missing");
        }
        if (last == null) {
            throw new InvalidInputException("lastDay", "missing");
        }
        if (first.getYear() < 2004 || first.getYear() > 2057) {
            throw new InvalidInputException("firstDay", "calendar.year", "2004", "2057");
        }
        if (last.isBefore(first)) {
            throw new InvalidInputException("lastDay", "roster.endsBeforeItBegins");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw new InvalidInputException("lastDay", "roster.tooLong", MOST_DAYS);
        }
        id = Ids.next();
        this.operatorId = operatorId;
        this.number = number;
        this.department = department;
        firstDay = first;
        lastDay = last;
        state = RosterState.DRAFT;
        madeBy = by;
        madeAt = at;
    }

    /** From this seed it was made last. Refused once it is published. */
    public void drawn(long from) {
        requireDraft();
        seed = from;
    }

    public void requireDraft() {
        if (state != RosterState.DRAFT) {
            throw new ConflictException("roster.notDraft", number);
        }
    }

    public void publish(UUID by, Instant at) {
        requireDraft();
        state = RosterState.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
    }

    public void discard() {
        requireDraft();
        state = RosterState.DISCARDED;
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

    public String number() {
        return number;
    }

    public String department() {
        return department;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public RosterState state() {
        return state;
    }

    public long seed() {
        return seed;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public UUID madeBy() {
        return madeBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable UUID publishedBy() {
        return publishedBy;
    }
}
