package shouwen.staff;

/** How much of a day. */
public enum DayPart {
    WHOLE,
    MORNING,
    AFTERNOON
}
