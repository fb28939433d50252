package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a balancer asks, and what it is told without a token. */
class HealthIT {

    private static final Program NOBODY = new Program("");

    @Test
    void it_is_up_once_the_demonstration_is_there_and_deadlines_are_looked_after() {
        var health = NOBODY.get("health").is(200).fits("Health");

        assertThat(health.at("/status").asText()).isEqualTo("up");
        assertThat(health.at("/parts/0/state").asText()).isEqualTo("ready");
        assertThat(health.at("/parts/1/name").asText()).isEqualTo("deadlines");
        assertThat(health.at("/parts/1/at").asText()).isNotBlank();
    }

    @Test
    void nothing_else_is_open() {
        NOBODY.get("packs/active").isProblem(401);
        NOBODY.get("cases/x/health").isProblem(401);
    }
}
