package shouwen.web.archive;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Appearance;

/** The lists of the archive as CSV, with the parameters of their pages. */
@WebServlet({"/archive/export", "/archive/loans-export", "/archive/papers-export", "/archive/disclosures-export"})
public class ArchiveExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ArchiveTables tables;

    @Inject
    transient Appearance appearance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var table = switch (request.getServletPath()) {
            case "/archive/loans-export" -> tables.loans();
            case "/archive/papers-export" -> tables.papers();
            case "/archive/disclosures-export" -> tables.disclosures();
            default -> tables.records();
        };
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=archive.csv");
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            table.write(out, appearance.getLocale());
        }
    }
}
