package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.harness.Statements;

/** What lists cost the database when a program asks for them, the token included. */
class ApiListsIT {

    private static final Town TOWN = Town.tunnel();

    @ParameterizedTest
    @ValueSource(strings = {"approvals", "leaves", "rosters", "escalations", "instructions", "archive/records"})
    void a_list_takes_at_most_five_statements(String address) {
        try (var statements = Statements.counted()) {
            var least = statements.least(() -> TOWN.supervisor().get(address).is(200));

            assertThat(least).isBetween(1L, 5L);
        }
    }
}
