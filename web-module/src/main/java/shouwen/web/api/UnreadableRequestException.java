package shouwen.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request is not of the form the API reads; nobody looked at what it wants. */
public class UnreadableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    /**
     * @param status of HTTP, 400 to 499
     * @param code names the text, {@code problem.<code>} of the bundle
     * @param field where in the request; null for the whole
     */
    public UnreadableRequestException(int status, String code, @Nullable String field, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
