package shouwen.shared;

/** The thing is not in a state that allows the act, or somebody changed it meanwhile. */
public class ConflictException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String code, Object... arguments) {
        super(Kind.CONFLICT, code, arguments);
    }
}
