package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Ids;

/** What an error page may say: an id that the log says too, and the way back. Never the failure itself. */
@Named("failure")
@RequestScoped
public class Failure {

    private static final System.Logger LOG = System.getLogger(Failure.class.getName());
    private static final String LOGGED_AS = "org.omnifaces.exception_uuid";

    @Inject
    HttpServletRequest request;

    private @Nullable String id;

    /** The id under which the log holds this failure. */
    public String getId() {
        var known = id;
        if (known == null) {
            var logged = request.getAttribute(LOGGED_AS);
            known = logged == null ? log() : logged.toString();
            id = known;
        }
        return known;
    }

    private String log() {
        var fresh = Ids.next().toString();
        LOG.log(
                System.Logger.Level.INFO,
                "[{0}] {1} for {2}",
                fresh,
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)),
                getPage());
        return fresh;
    }

    /** The page that was asked for. */
    public String getPage() {
        var page = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return LocalPath.orHome(page == null ? request.getRequestURI() : page.toString());
    }
}
