package shouwen.web.calendar;

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
import java.util.UUID;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.service.CalendarImports;
import shouwen.calendar.service.NewYear;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.NextPage;

/**
 * Takes in the file of a year from the form of the page. The limit of the request is above that of the service, so that a
 * file too large is refused with the reason.
 */
@WebServlet("/calendars/import")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = 12L * 1024 * 1024)
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Inject
    transient CalendarImports imports;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var place = "/calendar/calendars";
        try {
            var id = handIn(request);
            next.info("calendar", "done.handedIn");
            place += "?import=" + id + "#card-preview";
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(place);
    }

    private UUID handIn(HttpServletRequest request) throws IOException, ServletException {
        var file = part(request);
        try (var content = file.getInputStream()) {
            return imports.prepare(new NewYear(
                    OperatorCalendars.MAINLAND,
                    year(text(request, "year")),
                    text(request, "source"),
                    text(request, "noticeNumber"),
                    Objects.requireNonNullElse(file.getSubmittedFileName(), ""),
                    content.readNBytes(MOST_BYTES)));
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static int year(String text) {
        return text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
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
