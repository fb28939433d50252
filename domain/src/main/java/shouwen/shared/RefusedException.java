package shouwen.shared;

import java.util.List;

/**
 * Base of all refusals: the request was understood and may not be carried out. {@link #code()} names the text shown to
 * the user ({@code refused.<code>} in the message bundles and the problem type of the API); {@link #arguments()} fill
 * its placeholders. An application exception by ejb-jar.xml: it rolls the transaction back and arrives unwrapped.
 */
public abstract class RefusedException extends RuntimeException {

    /** What stands in the way; the API maps it to a status. */
    public enum Kind {
        /** A value is wrong or missing (422). */
        INVALID,
        /** No such thing for this operator and caller (404). */
        UNKNOWN,
        /** The thing is not in a state that allows it, or was changed meanwhile (409). */
        CONFLICT,
        /** The caller may not (403). */
        FORBIDDEN,
        /** It cannot be done just now (503). */
        UNAVAILABLE
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    protected RefusedException(Kind kind, String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
