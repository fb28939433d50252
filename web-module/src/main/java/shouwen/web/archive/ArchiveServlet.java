package shouwen.web.archive;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.LocalPath;
import shouwen.web.ui.NextPage;

/** Takes the plain forms of the archive, {@code /archive/do/<act>}, and leads back to a page that says what came of it. */
@WebServlet("/archive/do/*")
public class ArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ArchiveActs acts;

    @Inject
    transient LoanActs loans;

    @Inject
    transient RetentionActs retention;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try {
            var page = loans.act(name);
            page = page == null ? retention.act(name) : page;
            page = page == null ? acts.act(name) : page;
            if (page == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect(page);
            }
        } catch (RefusedException refusal) {
            next.refused(refusal);
            response.sendRedirect(LocalPath.orHome(request.getParameter("back")));
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
