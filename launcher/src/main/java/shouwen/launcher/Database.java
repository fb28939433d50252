package shouwen.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL database is and who may enter it. */
public record Database(String jdbcUrl, String user, String password) {

    /** Opens a connection; the caller closes it. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** Refuses with one clear line when nobody answers there. */
    void check() {
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException failure) {
            throw new LaunchException(
                    ExitCode.DATABASE, "The database " + jdbcUrl + " does not answer: " + failure.getMessage(), failure);
        }
    }

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
