package shouwen.channel.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.service.CalendarBook;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Operators;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.UnknownThingException;

/** Tells administrators, from 1 December on and once a day, that the coming year is missing from the calendar. */
@ApplicationScoped
public class CalendarAlarm {

    private static final String ONCE =
            "insert into calendar_alarm (operator_id, day) values (?, ?) on conflict do nothing";

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    @Inject
    CalendarBook calendars;

    @Inject
    ActivePacks packs;

    @Inject
    Operators operators;

    @Inject
    StaffDirectory staff;

    @Inject
    Notices notices;

    List<UUID> operators() {
        return operators.all();
    }

    /** Tells the administrators of one operator if they have to be told and nobody has today, on this node or another. */
    @Transactional(TxType.REQUIRES_NEW)
    public void look(UUID operatorId) {
        var today = operators.today(operatorId);
        var missing = calendars.of(operatorId).missingYear(today);
        if (missing.isPresent() && asksAnAuthority(operatorId) && isFirstToday(operatorId, today)) {
            var administrators = staff.staffOf(operatorId).stream()
                    .filter(person -> person.is(Role.ADMINISTRATOR))
                    .map(Caller::staffId)
                    .toList();
            var parameters = Map.<String, Object>of("year", String.valueOf(missing.get()));
            notices.tell(operatorId, administrators, NoticeKind.CALENDAR_MISSING, "", parameters);
        }
    }

    private boolean asksAnAuthority(UUID operatorId) {
        try {
            return packs.forOperator(operatorId).pack().calendar().equals(OperatorCalendars.MAINLAND);
        } catch (UnknownThingException noPackYet) {
            return false;
        }
    }

    private boolean isFirstToday(UUID operatorId, LocalDate today) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ONCE)) {
            insert.setObject(1, operatorId);
            insert.setObject(2, today);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the alarm of the calendar cannot be kept", e);
        }
    }
}
