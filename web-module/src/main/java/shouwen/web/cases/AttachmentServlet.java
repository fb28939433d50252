package shouwen.web.cases;

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
import java.util.UUID;
import java.util.regex.Pattern;
import shouwen.cases.Attachment;
import shouwen.cases.service.AttachmentService;
import shouwen.cases.service.OpenAttachment;
import shouwen.content.ContentRule;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.NextPage;

/**
 * Hands out attachments, {@code /files/<case>/<attachment>}, streamed; takes them in at {@code /files/<case>} from the
 * form of the case's page. The limit of the request is above that of the service, so that a file too large is refused
 * with the reason.
 */
@WebServlet("/files/*")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = 60L * 1024 * 1024)
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z]{1,4}-[0-9]{8}-[0-9]{1,10})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final Pattern CASE = Pattern.compile("/([A-Za-z]{1,4}-[0-9]{8}-[0-9]{1,10})");

    @Inject
    transient AttachmentService attachments;

    @Inject
    transient NextPage next;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(attachments.open(address.group(1), UUID.fromString(address.group(2))), response);
        } catch (UnknownThingException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var address = CASE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var number = address.group(1);
        try {
            next.info("cases", "done.attached", add(number, request).name());
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect("/cases/case?number=" + number + "#card-files");
    }

    private Attachment add(String number, HttpServletRequest request) throws IOException, ServletException {
        var file = part(request);
        try (var content = file.getInputStream()) {
            return attachments.add(number, file.getSubmittedFileName(), content);
        }
    }

    private static Part part(HttpServletRequest request) throws IOException, ServletException {
        Part file;
        try {
            file = request.getPart(AttachmentService.FIELD);
        } catch (IllegalStateException tooLarge) {
            throw new InvalidInputException(
                    AttachmentService.FIELD, "file.tooLarge", ContentRule.MAX_BYTES / (1024 * 1024));
        }
        if (file == null) {
            throw new InvalidInputException(AttachmentService.FIELD, "file.empty");
        }
        return file;
    }

    private static void send(OpenAttachment file, HttpServletResponse response) throws IOException {
        try (var content = file.content()) {
            FileHeaders.write(file.attachment(), response);
            content.transferTo(response.getOutputStream());
        }
    }
}
