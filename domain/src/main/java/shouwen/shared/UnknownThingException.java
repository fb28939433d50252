package shouwen.shared;

/** Nothing by that name for this operator and this caller; says no more, so that foreign things cannot be probed. */
public class UnknownThingException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /**
     * @param thing the kind of thing: {@code case}, {@code workItem}, {@code account}
     * @param name what was asked for
     */
    public UnknownThingException(String thing, Object name) {
        super(Kind.UNKNOWN, "unknown." + thing, name);
    }
}
