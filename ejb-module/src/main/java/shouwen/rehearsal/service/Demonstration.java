package shouwen.rehearsal.service;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the demonstration of this server is. */
@ApplicationScoped
public class Demonstration {

    /** Where it stands. */
    public enum State {
        /** None was asked for. */
        NONE,
        LOADING,
        READY,
        FAILED
    }

    private volatile State state = State.NONE;

    public State state() {
        return state;
    }

    /** Said by who makes it. */
    public void stands(State now) {
        state = now;
    }
}
