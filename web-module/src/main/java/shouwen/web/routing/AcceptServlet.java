package shouwen.web.routing;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.routing.service.WorkItemService;
import shouwen.shared.RefusedException;
import shouwen.web.ui.LocalPath;
import shouwen.web.ui.NextPage;

/** The button in a row of a work list: the person takes the item on and stays on the list, which keeps no view. */
@WebServlet("/routing/accept")
public class AcceptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

    @Inject
    transient WorkItemService items;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = request.getParameter("id");
        if (id == null || !ID.matcher(id).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            items.accept(UUID.fromString(id), version(request.getParameter("version")));
            next.info("routing", "done.accepted", String.valueOf(request.getParameter("number")));
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(LocalPath.orHome(request.getParameter("from")));
    }

    private static @Nullable Integer version(@Nullable String text) {
        return text != null && VERSION.matcher(text).matches() ? Integer.valueOf(text) : null;
    }
}
