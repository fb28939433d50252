package shouwen.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import shouwen.harness.Account;
import shouwen.harness.RunningServer;
import shouwen.identity.TokenSecret;
import shouwen.shared.Ids;

/**
 * An operator of its own for tests: a regulation, and a program for each role. Written straight into the
 * database, so that it needs no one who may do so.
 */
public record Town(
        UUID operator,
        Program callTaker,
        Program supervisor,
        Program dispatcher,
        Program technician,
        Program clerk,
        Program engineer,
        Program archivist,
        Program administrator) {

    private static final Path PACKS =
            Path.of(System.getProperty("shouwen.root", ".."), "ejb-module/src/main/resources/packs");

    /** Heating with the values of its demonstration, and the leave and meetings it adopts. */
    public static Town founded() {
        return founded("heating", "demonstration-heating", "network-operation");
    }

    /** A utility tunnel, by the bare regulation: its blanks stay blank. */
    public static Town tunnel() {
        return founded("utility-tunnel", "", "customer-service");
    }

    /** A property manager; the head is of the maintenance. */
    static Town property() {
        return founded("property", "demonstration-property", "maintenance");
    }

    /**
     * @param overlay empty for none
     * @param headOf the department of the head
     */
    private static Town founded(String pack, String overlay, String headOf) {
        var code = "town-" + Ids.next().toString().substring(24);
        try (var connection = RunningServer.get().database().open()) {
            var operator = operator(connection, code);
            pack(connection, operator, pack, overlay);
            return new Town(
                    operator,
                    program(connection, operator, code, "call-taker", "customer-service"),
                    program(connection, operator, code, "supervisor", "customer-service"),
                    program(connection, operator, code, "dispatcher", "maintenance"),
                    program(connection, operator, code, "technician", "maintenance"),
                    program(connection, operator, code, "billing-clerk", "billing"),
                    program(connection, operator, code, "department-head", headOf),
                    program(connection, operator, code, "archivist", "archive"),
                    program(connection, operator, code, "administrator", "customer-service"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One more person with a role, by program. */
    Program another(String role, String department) {
        try (var connection = RunningServer.get().database().open()) {
            var code = "more-" + Ids.next().toString().substring(24);
            return program(connection, operator, code, code + "-" + role, role, department);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question answered at once that left its customer discontent: a supervisor explains and closes. */
    public String dissatisfied() {
        var question =
                """
                {"kind": "consultation", "category": "tunnel-use", "channel": "hotline", "summary": "管廊怎么用",
                 "customer": {"name": "王丽", "phone": "13800138000", "address": "人民大街12号"}, "answers": {},
                 "onTheSpot": {"text": "按规定使用", "satisfied": false}}
                """;
        return callTaker.post("cases", question).is(201).at("/number").asText();
    }

    /** A report up the line of command of a utility tunnel, made by the call-taker; gives its number. */
    public String report(String level) {
        var body =
                """
                {"fields": {"class": "help-wanted", "matter": "缺少备件", "urgent": "no", "level": "%s"}}
                """;
        return callTaker().post("registers/report/entries", body.formatted(level)).is(201).at("/number").asText();
    }

    /** The identifier of the person with a role. */
    UUID person(String role) {
        try (var connection = RunningServer.get().database().open();
                var query = connection.prepareStatement("select id from staff where login = ?")) {
            query.setString(1, login(role));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The login of the person with a role. */
    String login(String role) {
        return "%s-%s".formatted(operator.toString().substring(24), role);
    }

    /** Lets the person with a role sign in by the form, with the password of the demonstration's. */
    public Account account(String role) {
        var known = RunningServer.get().account(role);
        try (var connection = RunningServer.get().database().open()) {
            insert(
                    connection,
                    """
                    update staff set password_hash = (select password_hash from staff where login = ?) where login = ?
                    """,
                    known.user(),
                    login(role));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Account(role, login(role), known.password(), "");
    }

    /** The supervisor agrees on an entry, by program. */
    public void supervisorAgrees(String number, String step) {
        supervisor.post("entries/" + number + "/steps/" + step, "{\"outcome\": \"agreed\"}").is(204);
    }

    /** How many rows of a table belong to the town. */
    long rows(String table) {
        try (var connection = RunningServer.get().database().open();
                var query = connection.prepareStatement("select count(*) from " + table + " where operator_id = ?")) {
            query.setObject(1, operator);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID operator(Connection connection, String code) throws SQLException {
        var id = Ids.next();
        insert(
                connection,
                "insert into operator values (?, ?, 'Test heating', '测试供热', '測試供暖', 'heating', 'Asia/Shanghai', 'CNY', now())",
                id,
                code);
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        insert(connection, "insert into pseudonym_key (operator_id, key) values (?, ?)", id, key);
        return id;
    }

    private static void pack(Connection connection, UUID operator, String pack, String overlay)
            throws SQLException, IOException {
        var own = overlay.isEmpty()
                ? ""
                : document(overlay + ".yaml", PACKS.resolve("overlays").resolve(overlay + ".yaml"));
        var content = new StringBuilder(files(pack, ""));
        for (var adopted : own.lines().filter(line -> line.startsWith("    - from: ")).toList()) {
            var other = adopted.substring("    - from: ".length());
            content.append(files(other, other + "/"));
        }
        insert(
                connection,
                """
                insert into pack_version
                    (id, operator_id, pack, version, sha256, content, overlay, valid_from, imported_at, imported_by)
                values (?, ?, ?, 'test', 'test', ?, ?, ?, now(), 'test')
                """,
                Ids.next(),
                operator,
                pack,
                content.toString(),
                own,
                OffsetDateTime.parse("2026-01-01T00:00:00+08:00"));
    }

    private static String files(String pack, String folder) throws IOException {
        var content = new StringBuilder();
        for (var name : Files.readAllLines(PACKS.resolve(pack).resolve("index"))) {
            content.append(document(folder + name, PACKS.resolve(pack).resolve(name)));
        }
        return content.toString();
    }

    private static String document(String name, Path file) throws IOException {
        return "--- # " + name + "\n" + Files.readString(file);
    }

    private static Program program(Connection connection, UUID operator, String code, String role, String department)
            throws SQLException {
        var login = "%s-%s".formatted(operator.toString().substring(24), role);
        return program(connection, operator, code, login, role, department);
    }

    private static Program program(
            Connection connection, UUID operator, String code, String login, String role, String department)
            throws SQLException {
        var id = Ids.next();
        insert(
                connection,
                """
                insert into staff (id, operator_id, login, name, password_hash, roles, departments, language, theme,
                                   active, created_at, version)
                values (?, ?, ?, ?, '', ?, ?, 'en', 'light', true, now(), 0)
                """,
                id,
                operator,
                login,
                "Test " + role,
                connection.createArrayOf("text", new String[] {role}),
                connection.createArrayOf("text", List.of(department).toArray()));
        var secret = TokenSecret.fresh();
        insert(
                connection,
                "insert into api_token (id, operator_id, staff_id, label, sha256, created_at) values (?, ?, ?, ?, ?, now())",
                Ids.next(),
                operator,
                id,
                code,
                secret.sha256());
        return new Program(secret.value());
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** A repair as a call-taker hands it in. */
    static String noHeat() {
        return """
                {"kind": "repair", "category": "no-heat", "channel": "hotline",
                 "customer": {"name": "王丽", "phone": "13800138000", "address": "人民大街12号3单元501"},
                 "summary": "家里暖气不热", "details": "昨晚开始整个单元都不热，𠮷先生家也一样。",
                 "answers": {"temperature": 12, "whole-building": true}}
                """;
    }

    /** A question, answered in its own words. */
    static String question() {
        return """
                {"kind": "consultation", "category": "policy-question", "channel": "web",
                 "customer": {"name": "Li Na", "phone": "0431-88881234"}, "summary": "Who pays for the valve?"}
                """;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
