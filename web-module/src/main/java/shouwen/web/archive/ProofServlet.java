package shouwen.web.archive;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import shouwen.archive.service.PaperQueries;
import shouwen.archive.service.Receipts;
import shouwen.shared.ConflictException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Address;
import shouwen.web.ui.NextPage;

/** Hands out receipts of records, {@code /archive/receipt?number=}, and their scans, {@code /archive/scan?record=&file=}. */
@WebServlet({"/archive/receipt", "/archive/scan"})
public class ProofServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    transient Receipts receipts;

    @Inject
    transient PaperQueries papers;

    @Inject
    transient NextPage next;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = Objects.requireNonNullElse(request.getParameter("number"), "");
        try {
            if (request.getServletPath().endsWith("scan")) {
                scan(request, response);
            } else {
                receipt(number, response);
            }
        } catch (ConflictException notSealed) {
            next.refused(notSealed);
            response.sendRedirect(Address.of("/archive/record").with("number", number).toString());
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void receipt(String number, HttpServletResponse response) throws IOException {
        var receipt = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipts.of(number));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", disposition("attachment", "receipt-" + number + ".json"));
        response.getOutputStream().write(receipt);
    }

    private void scan(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var record = Numbers.id(request.getParameter("record"));
        var file = Numbers.id(request.getParameter("file"));
        if (record == null || file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var open = papers.open(record, file);
        try (var content = open.content()) {
            var type = open.file().mediaType();
            response.setContentType(type.code());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", disposition(type.shownInline() ? "inline" : "attachment", open.file().name()));
            content.transferTo(response.getOutputStream());
        }
    }

    /** The name in the form of RFC 6266: everything but letters, digits and a few signs is encoded. */
    static String disposition(String how, String name) {
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            int unsigned = one & 0xff;
            boolean plain = unsigned < 0x80 && (Character.isLetterOrDigit(unsigned) || "-._".indexOf(unsigned) >= 0);
            encoded.append(plain ? String.valueOf((char) unsigned) : "%%%02X".formatted(unsigned));
        }
        return how + "; filename*=UTF-8''" + encoded;
    }
}
