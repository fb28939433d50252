package shouwen.web.archive;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import shouwen.shared.ConflictException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Address;
import shouwen.web.ui.Appearance;
import shouwen.web.ui.NextPage;

/** Hands out certificates of destruction, {@code /archive/certificate?number=}, in the reader's language. */
@WebServlet("/archive/certificate")
public class CertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Certificates certificates;

    @Inject
    transient Appearance appearance;

    @Inject
    transient NextPage next;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = Objects.requireNonNullElse(request.getParameter("number"), "");
        try {
            var pdf = certificates.of(number, appearance.getLocale());
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", ProofServlet.disposition("attachment", number + ".pdf"));
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (ConflictException notDone) {
            next.refused(notDone);
            response.sendRedirect(Address.of("/archive/destruction").with("number", number).toString());
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
