package shouwen.calendar.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import shouwen.calendar.DecreedYear;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.shared.LocalizedText;
import shouwen.shared.UnknownThingException;

/** Reads the special days by plain JDBC: a look-up must not flush the entities of the transaction it happens in. */
@ApplicationScoped
class CalendarRows {

    private static final String REVISION = "select revision from calendar_revision where operator_id = ?";
    private static final String YEARS =
            """
            select distinct on (year) year, cast(days as text)
            from calendar_year
            where operator_id = ? and calendar = 'cn' and applied_at is not null
            order by year, applied_at desc, id desc
            """;
    private static final String PROPOSAL =
            "select year, cast(days as text) from calendar_year where operator_id = ? and id = ?";
    private static final String OWN_DAYS =
            "select day, kind, name from calendar_own_day where operator_id = ? order by day";

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    /** Zero while the operator has changed nothing. */
    long revision(UUID operatorId) {
        var found = query(REVISION, row -> row.getLong(1), operatorId);
        return found.isEmpty() ? 0 : found.get(0);
    }

    OperatorCalendars read(UUID operatorId, long revision) {
        if (revision == 0) {
            return OperatorCalendars.bundled();
        }
        var years = new TreeMap<Integer, List<SpecialDay>>();
        query(YEARS, row -> years.put(row.getInt(1), SpecialDaysJson.read(row.getString(2))), operatorId);
        return OperatorCalendars.of(revision, years, query(OWN_DAYS, CalendarRows::ownDay, operatorId));
    }

    DecreedYear proposal(UUID operatorId, UUID importId) {
        return query(
                        PROPOSAL,
                        row -> new DecreedYear(row.getInt(1), SpecialDaysJson.read(row.getString(2)), 0),
                        operatorId,
                        importId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("calendarImport", importId));
    }

    private static SpecialDay ownDay(ResultSet row) throws SQLException {
        var name = row.getString(3);
        return new SpecialDay(
                row.getObject(1, LocalDate.class),
                Kind.valueOf(row.getString(2)),
                new LocalizedText(name, name, name));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, UUID... parameters) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the calendars cannot be read", failure);
        }
    }
}
