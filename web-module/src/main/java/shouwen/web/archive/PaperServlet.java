package shouwen.web.archive;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import shouwen.archive.NewPaper;
import shouwen.archive.ScanFile;
import shouwen.archive.SecurityLevel;
import shouwen.archive.service.Papers;
import shouwen.content.ContentRule;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Address;
import shouwen.web.ui.NextPage;

/** Registers a paper with its scans from the form of the page. What was typed comes back with a refusal. */
@WebServlet("/archive/paper")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = 200L * 1024 * 1024)
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Papers papers;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            var registered = papers.register(paper(request), kept(request));
            if (registered.barcode() == null) {
                next.info("archive", "paper.done.registered", registered.number());
            } else {
                next.info("archive", "paper.done.shelved", registered.number(), registered.barcode());
            }
            response.sendRedirect(
                    Address.of("/archive/record").with("number", registered.number()).toString());
        } catch (RefusedException refusal) {
            next.refused(refusal);
            response.sendRedirect(typed(request));
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static NewPaper paper(HttpServletRequest request) {
        return new NewPaper(
                request.getParameter("class"),
                request.getParameter("title"),
                request.getParameter("note"),
                request.getParameter("department"),
                Numbers.constant(SecurityLevel.class, request.getParameter("security")),
                request.getParameter("barcode"),
                request.getParameter("shelf"),
                Days.parse(request.getParameter("dated")));
    }

    private List<ScanFile> kept(HttpServletRequest request) throws IOException, ServletException {
        var files = new ArrayList<ScanFile>();
        for (var part : parts(request)) {
            if (part.getName().equals("file") && part.getSize() > 0) {
                try (var content = part.getInputStream()) {
                    files.add(papers.keep(part.getSubmittedFileName(), content));
                }
            }
        }
        return files;
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw new InvalidInputException("file", "file.tooLarge", ContentRule.MAX_BYTES / (1024 * 1024));
        }
    }

    private static String typed(HttpServletRequest request) {
        var address = Address.of("/archive/register-paper");
        for (var name : List.of("class", "title", "note", "department", "security", "barcode", "shelf", "dated")) {
            var text = request.getParameter(name);
            address.with(name, text == null || text.length() > 300 ? null : text);
        }
        return address.toString();
    }
}
