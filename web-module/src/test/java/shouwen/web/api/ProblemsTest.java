package shouwen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

class ProblemsTest {

    private final Problems problems = new Problems(Locale.ENGLISH);

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new InvalidInputException("summary", "missing"), 422, "missing"),
                Arguments.of(new UnknownThingException("case", "R-1"), 404, "unknown.case"),
                Arguments.of(new ConflictException("changedMeanwhile", "R-1"), 409, "changedMeanwhile"),
                Arguments.of(new ForbiddenException("ownComplaint", "C-1"), 403, "ownComplaint"),
                Arguments.of(wrapped(new ConflictException("tooManyGuesses")), 409, "tooManyGuesses"),
                Arguments.of(new EJBAccessException("WFLYEJB0364"), 403, "roleMissing"),
                Arguments.of(wrapped(new OptimisticLockException()), 409, "changedMeanwhile"),
                Arguments.of(wrapped(new SQLException("duplicate key", "23505")), 409, "changedMeanwhile"),
                Arguments.of(wrapped(new SQLException("deadlock", "40P01")), 409, "changedMeanwhile"),
                Arguments.of(wrapped(new SQLException("terminating", "57P01")), 503, "databaseAway"),
                Arguments.of(wrapped(new SQLException("refused", "08001")), 503, "databaseAway"),
                Arguments.of(new IllegalStateException(new SQLTransientConnectionException()), 503, "databaseAway"),
                Arguments.of(wrapped(new SQLException("syntax", "42601")), 500, "internal"),
                Arguments.of(new NullPointerException("secret"), 500, "internal"),
                Arguments.of(new UnreadableRequestException(413, "tooLarge", null, 1), 413, "tooLarge"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_has_its_status_and_code_however_deep_it_lies(Exception failure, int status, String code) {
        var problem = problems.of(failure);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).hasToString("urn:shouwen:problem:" + code);
        assertThat(problem.title() + problem.detail()).isNotBlank().doesNotContain("secret", "Exception", "WFLY", "key");
    }

    @Test
    void a_wrong_field_is_named_with_its_sentence() {
        var problem = problems.of(new InvalidInputException("summary", "tooLong", 200));

        assertThat(problem.errors())
                .containsExactly(new Problem.FieldError("summary", "tooLong", "At most 200 characters."));
    }

    private static Exception wrapped(Exception cause) {
        return new EJBException(new EJBTransactionRolledbackException("rolled back", new PersistenceException(cause)));
    }
}
