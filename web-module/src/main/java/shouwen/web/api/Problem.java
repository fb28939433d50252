package shouwen.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param type {@code urn:shouwen:problem:<code>}; the code is the same in every language
 * @param errors by field; empty when the request as a whole is meant
 * @param errorId under which the log tells more; only for faults of ours
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldError> errors,
        @Nullable String errorId) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong. */
    record FieldError(String field, String code, String message) {}

    Problem at(String address) {
        return new Problem(type, title, status, detail, address, errors, errorId);
    }

    Problem logged(String id) {
        return new Problem(type, title, status, detail, instance, errors, id);
    }

    Problem withStatus(int other, String otherTitle) {
        return new Problem(type, otherTitle, other, detail, instance, errors, errorId);
    }

    boolean isOurFault() {
        return status == 500;
    }
}
