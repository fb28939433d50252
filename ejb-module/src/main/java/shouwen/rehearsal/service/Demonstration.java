package shouwen.rehearsal.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether the demonstration was asked for and how far it is. */
@ApplicationScoped
public class Demonstration {

    /** How far the demonstration is. */
    public enum State {
        NOT_WANTED,
        LOADING,
        LOADED,
        FAILED
    }

    private volatile State state = State.NOT_WANTED;

    public State state() {
        return state;
    }

    /** For the loader alone. */
    public void becomes(State next) {
        state = next;
    }
}
