package shouwen.web.api;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What a failure of the database means for the one who asked. */
enum DatabaseFailure {
    /** Somebody else was faster: a unique value taken, a lock lost. Looking again helps. */
    RACE,
    /** It cannot be reached or is too busy. Waiting helps. */
    AWAY,
    /** None of a database, or a fault of ours. */
    OTHER;

    private static final Set<String> RACES = Set.of("23505", "40001", "40P01", "55P03");
    private static final Set<String> TOO_BUSY = Set.of("57014", "57P01", "57P02", "57P03", "25006");

    static DatabaseFailure of(Throwable cause) {
        if (cause instanceof ResourceException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException) {
            return AWAY;
        }
        return cause instanceof SQLException failure ? of(String.valueOf(failure.getSQLState())) : OTHER;
    }

    private static DatabaseFailure of(String state) {
        if (RACES.contains(state)) {
            return RACE;
        }
        return TOO_BUSY.contains(state) || state.startsWith("08") || state.startsWith("53") ? AWAY : OTHER;
    }
}
