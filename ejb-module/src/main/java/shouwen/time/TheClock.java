package shouwen.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.time.Clock;

/** Produces the one {@link MovableClock} of the application, injected as {@link Clock} wherever time is only read. */
@ApplicationScoped
public class TheClock {

    private final MovableClock clock = new MovableClock();

    @Produces
    @Typed({Clock.class, MovableClock.class})
    MovableClock clock() {
        return clock;
    }
}
