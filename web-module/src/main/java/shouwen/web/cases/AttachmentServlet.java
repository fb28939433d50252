package shouwen.web.cases;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import shouwen.cases.service.AttachmentService;
import shouwen.cases.service.OpenAttachment;
import shouwen.shared.UnknownThingException;

/** Hands out attachments, {@code /files/<case>/<attachment>}, streamed. */
@WebServlet("/files/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([A-Za-z]{1,4}-[0-9]{8}-[0-9]{1,10})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    @Inject
    transient AttachmentService attachments;

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

    private static void send(OpenAttachment file, HttpServletResponse response) throws IOException {
        try (var content = file.content()) {
            FileHeaders.write(file.attachment(), response);
            content.transferTo(response.getOutputStream());
        }
    }
}
