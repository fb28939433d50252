package shouwen.web.api;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request is not of the form the API reads; nobody looked at what it wants. */
public class UnreadableRequestException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    /**
     * @param status of HTTP, 400 to 499
     * @param code names the text, {@code problem.<code>} of the bundle
     * @param field where in the request; null for the whole
     */
    public UnreadableRequestException(int status, String code, @Nullable String field, Object... arguments) {
        super(code, status);
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
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
