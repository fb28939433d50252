package shouwen.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import shouwen.launcher.Database;

/** Fills the lists: closed and open cases with their work items, by copying one case in the database. */
final class Crowd {

    private static final Map<String, String> CASE_CHANGES = Map.of(
            "id", "gen_random_uuid()",
            "number", "'B-%1$s-' || n",
            "state", "case when n %% 20 = 0 then 'AT_DEPARTMENT' else 'CLOSED' end",
            "next_due_at", "now() + (n %% 40000) * interval '1 second'");
    private static final Map<String, String> ITEM_CHANGES = Map.of(
            "id", "gen_random_uuid()",
            "case_id", "c.id",
            "case_number", "c.number",
            "due_at", "c.next_due_at",
            "state", "case when c.state = 'CLOSED' then 'DONE' else 'OPEN' end",
            "ended_at", "case when c.state = 'CLOSED' then now() end",
            "department",
                    "(array['maintenance', 'billing', 'network-operation', 'customer-service'])"
                            + "[1 + abs(hashtext(c.number)) %% 4]");

    private Crowd() {}

    /** So many more cases, one in twenty of them open, spread over four departments. */
    static void add(Database database, String like, String series, int count) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            copy(statement, "service_case", "x", CASE_CHANGES, "service_case x, generate_series(1, %3$d) n"
                    + " where x.number = '%2$s'", series, like, count);
            copy(statement, "work_item", "x", ITEM_CHANGES, "service_case c, lateral"
                    + " (select * from work_item w where w.case_number = '%2$s' limit 1) x"
                    + " where c.number like 'B-%1$s-%%'", series, like, count);
            statement.execute("vacuum analyze service_case");
            statement.execute("vacuum analyze work_item");
        }
    }

    private static void copy(
            Statement statement, String table, String row, Map<String, String> changes, String from, Object... values)
            throws SQLException {
        var columns = new ArrayList<String>();
        var expressions = new ArrayList<String>();
        try (var rows = statement.executeQuery("select * from " + table + " limit 0")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                var column = rows.getMetaData().getColumnName(i);
                columns.add(column);
                expressions.add(changes.getOrDefault(column, row + "." + column));
            }
        }
        statement.execute(("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + String.join(", ", expressions) + " from " + from)
                .formatted(values));
    }
}
