package shouwen.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import shouwen.rehearsal.service.Demonstration;
import shouwen.rehearsal.service.Demonstration.State;

/** Not ready while the demonstration is being made, or when it failed. */
@Readiness
@ApplicationScoped
public class DemonstrationReady implements HealthCheck {

    @Inject
    Demonstration demonstration;

    @Override
    public HealthCheckResponse call() {
        var state = demonstration.state();
        return HealthCheckResponse.named("demonstration")
                .status(state == State.LOADED || state == State.NOT_WANTED)
                .withData("state", state.name())
                .build();
    }
}
