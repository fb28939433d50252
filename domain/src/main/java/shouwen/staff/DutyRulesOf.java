package shouwen.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** The rules of rest one department has set. */
@Entity
@Table(name = "duty_rules")
public class DutyRulesOf {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String department;

    @Column(name = "rest_hours")
    private @Nullable Integer restHours;

    @Column(name = "nights_in_row")
    private @Nullable Integer nightsInRow;

    @Column(name = "free_days_in_week")
    private @Nullable Integer freeDaysInWeek;

    @Column(name = "compensation_days")
    private @Nullable Integer compensationDays;

    @Column(name = "no_early_after_night")
    private boolean noEarlyAfterNight;

    @Column(name = "around_the_clock")
    private boolean aroundTheClock;

    protected DutyRulesOf() {} // for JPA

    public DutyRulesOf(UUID operatorId, String department) {
        id = Ids.next();
        this.operatorId = operatorId;
        this.department = department;
    }

    public void set(RosterRules rules) {
        restHours = rules.restHours();
        nightsInRow = rules.nightsInRow();
        freeDaysInWeek = rules.freeDaysInWeek();
        compensationDays = rules.compensationDays();
        noEarlyAfterNight = rules.noEarlyAfterNight();
        aroundTheClock = rules.aroundTheClock();
    }

    public RosterRules rules() {
        return new RosterRules(
                restHours, nightsInRow, freeDaysInWeek, compensationDays, noEarlyAfterNight, aroundTheClock);
    }

    public int version() {
        return version;
    }
}
