package shouwen.clock;

/** How a clock takes a pause (PEERS 2.11, glpi_17186). */
public enum ClockKind {
    /** A fixed moment: nothing moves it. */
    DEADLINE,
    /** A span of time: stands still while paused, so its due moment moves. */
    TIMER,
    /** A moment agreed with the customer: only a new agreement moves it. */
    PROMISE
}
