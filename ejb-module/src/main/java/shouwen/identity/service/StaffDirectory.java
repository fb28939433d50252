package shouwen.identity.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import shouwen.identity.Caller;

/**
 * The staff in memory, so that no request joins it. Rights are at most five seconds old on every node and at once new on
 * the node that changed them (S7); names for display may be a minute old. Reads by plain JDBC: a look-up must not flush
 * the entities of the transaction it happens in.
 */
@ApplicationScoped
public class StaffDirectory {

    static final Duration RIGHTS_LAST = Duration.ofSeconds(5);
    static final Duration NAMES_LAST = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 100_000;
    private static final String COLUMNS =
            "select id, operator_id, login, name, roles, departments, language, theme, active from staff ";
    private static final String BY_IDS = COLUMNS + "where id = any (?)";
    private static final String BY_OPERATOR = COLUMNS + "where operator_id = ? and active order by name, id";

    @Resource(lookup = "java:jboss/datasources/ShouwenDS")
    DataSource database;

    private final Map<UUID, Kept<StaffMember>> people = new ConcurrentHashMap<>();
    private final Map<UUID, Kept<List<StaffMember>>> operators = new ConcurrentHashMap<>();

    /** The person by that id, active or not. */
    public Optional<StaffMember> find(UUID staffId) {
        return Optional.ofNullable(all(List.of(staffId), RIGHTS_LAST).get(staffId));
    }

    /** The names of people of one operator by id, in at most one statement; unknown ids are missing in the answer. */
    public Map<UUID, String> names(UUID operatorId, Collection<UUID> staffIds) {
        var names = new ConcurrentHashMap<UUID, String>();
        all(Set.copyOf(staffIds), NAMES_LAST).forEach((id, member) -> {
            if (member.caller().operatorId().equals(operatorId)) {
                names.put(id, member.caller().name());
            }
        });
        return names;
    }

    /** Everybody active at an operator, by name. */
    public List<Caller> staffOf(UUID operatorId) {
        var kept = operators.get(operatorId);
        if (kept == null || !kept.isYoungerThan(RIGHTS_LAST)) {
            kept = new Kept<>(read(BY_OPERATOR, statement -> statement.setObject(1, operatorId)));
            operators.put(operatorId, kept);
        }
        return kept.value().stream().map(StaffMember::caller).toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) StaffChanged change) {
        people.remove(change.staffId());
        operators.remove(change.operatorId());
    }

    private Map<UUID, StaffMember> all(Collection<UUID> ids, Duration lasting) {
        var found = new ConcurrentHashMap<UUID, StaffMember>();
        var missing = new ArrayList<UUID>();
        for (var id : ids) {
            var kept = people.get(id);
            if (kept != null && kept.isYoungerThan(lasting)) {
                found.put(id, kept.value());
            } else {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            load(missing).forEach(member -> found.put(member.caller().staffId(), member));
        }
        return found;
    }

    private List<StaffMember> load(List<UUID> ids) {
        if (people.size() > MOST_KEPT) {
            people.clear();
        }
        var members = read(
                BY_IDS,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray())));
        members.forEach(member -> people.put(member.caller().staffId(), new Kept<>(member)));
        return members;
    }

    private List<StaffMember> read(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            var members = new ArrayList<StaffMember>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    members.add(member(rows));
                }
            }
            return members;
        } catch (SQLException e) {
            throw new IllegalStateException("staff cannot be read", e);
        }
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        var caller = new Caller(
                row.getObject("id", UUID.class),
                row.getObject("operator_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                texts(row, "roles"),
                texts(row, "departments"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("theme"));
        return new StaffMember(caller, row.getBoolean("active"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return new HashSet<>(List.of((String[]) row.getArray(column).getArray()));
    }

    /** Age by the machine's own time: the movable clock may stand still for hours. */
    private record Kept<T>(T value, long since) {

        Kept(T value) {
            this(value, System.nanoTime());
        }

        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - since < age.toNanos();
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
