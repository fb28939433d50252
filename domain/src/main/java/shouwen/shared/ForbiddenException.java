package shouwen.shared;

/** The caller is known and may not do this, for a reason of the trade rather than of the role alone. */
public class ForbiddenException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String code, Object... arguments) {
        super(Kind.FORBIDDEN, code, arguments);
    }
}
