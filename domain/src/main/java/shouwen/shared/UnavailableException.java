package shouwen.shared;

/** The act cannot be carried out just now; the same request may succeed a little later. */
public class UnavailableException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String code, Object... arguments) {
        super(Kind.UNAVAILABLE, code, arguments);
    }
}
