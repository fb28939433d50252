package shouwen.web.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a plain form that a servlet refused, for the page it sends the person back to: shown once, and put back
 * into the form by the script of every page. Files cannot be put back; forms of Faces keep theirs by themselves.
 */
@Named("typedForm")
@RequestScoped
public class TypedForm {

    private static final String KEPT = TypedForm.class.getName();
    private static final int MOST = 50_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Inject
    HttpServletRequest request;

    private @Nullable Kept kept;

    /**
     * A refused form.
     *
     * @param action the path it was sent to
     * @param fields its values by name, as JSON
     */
    public record Kept(String action, String fields) implements Serializable {}

    /**
     * Keeps the form of this request for the next page. One of more than fifty thousand characters is let go, and so is one whose
     * file was too large for the server to read on.
     */
    void keep() {
        String fields;
        try {
            fields = json(request.getParameterMap());
        } catch (IllegalStateException tooLarge) {
            return;
        }
        if (fields.length() <= MOST) {
            request.getSession().setAttribute(KEPT, new Kept(request.getRequestURI(), fields));
        }
    }

    /** The form refused before this page; null for none. */
    public @Nullable Kept getRefused() {
        var session = request.getSession(false);
        if (kept == null && session != null && session.getAttribute(KEPT) instanceof Kept found) {
            session.removeAttribute(KEPT);
            kept = found;
        }
        return kept;
    }

    private static String json(Map<String, String[]> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
