package shouwen.web.archive;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import shouwen.archive.service.RecordExports;
import shouwen.shared.ConflictException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.NextPage;

/** Sends packages of records to who made them, {@code /archive/package?number=}. */
@WebServlet("/archive/package")
public class PackageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RecordExports exports;

    @Inject
    transient ExportPackage packing;

    @Inject
    transient Appearance appearance;

    @Inject
    transient NextPage next;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var export = exports.open(Objects.requireNonNullElse(request.getParameter("number"), ""));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", ProofServlet.disposition("attachment", export.number() + ".zip"));
            packing.write(export, appearance.getLocale(), response.getOutputStream());
        } catch (ConflictException over) {
            next.refused(over);
            response.sendRedirect("/archive/exports");
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
