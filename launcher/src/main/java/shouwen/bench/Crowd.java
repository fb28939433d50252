package shouwen.bench;

import java.sql.SQLException;
import shouwen.launcher.Database;

/** Fills the lists: closed and open cases with their work items, by copying one case in the database. */
final class Crowd {

    private static final String CASES =
            """
            insert into service_case
            select (jsonb_populate_record(null::service_case, to_jsonb(c) || jsonb_build_object(
                'id', gen_random_uuid(), 'number', 'B-%1$s-' || n, 'state', case when n %% 20 = 0 then 'AT_DEPARTMENT' else 'CLOSED' end,
                'next_due_at', now() + (n %% 40000) * interval '1 second',
                'pairs', c.pairs::text))).*
            from (select * from service_case where number = '%2$s') c, generate_series(1, %3$d) n
            """;
    private static final String ITEMS =
            """
            insert into work_item
            select (jsonb_populate_record(null::work_item, to_jsonb(w) || jsonb_build_object(
                'id', gen_random_uuid(), 'case_id', c.id, 'case_number', c.number, 'due_at', c.next_due_at,
                'state', case when c.state = 'CLOSED' then 'DONE' else 'OPEN' end,
                'ended_at', case when c.state = 'CLOSED' then now() end,
                'department', (array['maintenance', 'billing', 'network-operation', 'customer-service'])[1 + abs(hashtext(c.number)) %% 4]))).*
            from (select * from work_item where case_number = '%2$s' limit 1) w, service_case c
            where c.number like 'B-%1$s-%%'
            """;

    private Crowd() {}

    /** So many more cases, one in twenty of them open, spread over four departments. */
    static void add(Database database, String like, String series, int count) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(CASES.formatted(series, like, count));
            statement.execute(ITEMS.formatted(series, like));
            statement.execute("analyze service_case");
            statement.execute("analyze work_item");
        }
    }
}
