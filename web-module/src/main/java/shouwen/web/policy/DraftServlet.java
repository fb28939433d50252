package shouwen.web.policy;

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
import org.jspecify.annotations.Nullable;
import shouwen.policy.service.PackDrafts;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.NextPage;

/**
 * Takes in an overlay from the form of the page as a draft: for a pack that comes with the product, or for the packs of a
 * version. The limit of the request is above that of the reader, so that a file too large is refused with the reason.
 */
@WebServlet("/policy/draft")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = 12L * 1024 * 1024)
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024 + 1;

    @Inject
    transient PackDrafts drafts;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var place = "/policy/packs";
        try {
            var id = taken(request);
            next.info("policy", "packs.done.drafted");
            place += "?version=" + id;
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(place);
    }

    /** The pack is a code, or the id of a version after a colon. */
    private UUID taken(HttpServletRequest request) throws IOException, ServletException {
        var pack = Objects.requireNonNullElse(request.getParameter("pack"), "");
        var file = part(request);
        var overlay = file == null ? null : bytes(file);
        var name = file == null ? null : file.getSubmittedFileName();
        if (!pack.startsWith("version:")) {
            return drafts.fromBundled(pack, overlay, name);
        }
        if (overlay == null) {
            throw new InvalidInputException("file", "file.empty");
        }
        return drafts.fromVersion(version(pack.substring("version:".length())), overlay, name);
    }

    private static UUID version(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notId) {
            throw new InvalidInputException("pack", "missing");
        }
    }

    private static byte[] bytes(Part file) throws IOException {
        try (var content = file.getInputStream()) {
            return content.readNBytes(MOST_BYTES);
        }
    }

    /** The file; null when none was chosen. */
    private static @Nullable Part part(HttpServletRequest request) throws IOException, ServletException {
        try {
            var file = request.getPart("file");
            return file == null || file.getSize() == 0 ? null : file;
        } catch (IllegalStateException tooLarge) {
            throw new InvalidInputException("file", "file.tooLarge", 2);
        }
    }
}
