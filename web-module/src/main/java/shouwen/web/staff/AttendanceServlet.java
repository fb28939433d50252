package shouwen.web.staff;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.staff.service.AttendanceDesk;
import shouwen.web.ui.NextPage;

/** Takes a file of the fingerprint device in for a look at it. */
@WebServlet("/staff/attendance/import")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = 2L * 1024 * 1024)
public class AttendanceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AttendanceDesk desk;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var place = "/staff/attendance";
        try {
            var file = part(request);
            try (var content = file.getInputStream()) {
                var name = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
                place += "?importId=" + desk.handIn(name, content.readNBytes(AttendanceDesk.LARGEST + 1));
            }
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(place);
    }

    private static Part part(HttpServletRequest request) throws IOException, ServletException {
        Part file;
        try {
            file = request.getPart("file");
        } catch (IllegalStateException tooLarge) {
            throw new InvalidInputException("file", "file.tooLarge", 1);
        }
        if (file == null || file.getSize() == 0) {
            throw new InvalidInputException("file", "file.empty");
        }
        return file;
    }
}
