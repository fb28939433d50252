package shouwen.policy;

/**
 * An instant of an entry in a register: a step of its procedure, a field that holds a date or a moment, or one of the
 * two that every entry has, {@link #OPENED} and {@link #ENDED}.
 *
 * @param register the id of the register
 * @param name the id of the step or of the field
 */
public record RegisterMoment(String register, String name) implements ClockMoment {

    /** The entry was written. */
    public static final String OPENED = "opened";

    /** The entry is finished: a step that ends it was recorded, or a decision refused it. */
    public static final String ENDED = "ended";

    @Override
    public String code() {
        return register + "." + name;
    }
}
