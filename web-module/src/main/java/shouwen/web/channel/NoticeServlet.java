package shouwen.web.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.channel.service.NoticeService;
import shouwen.shared.RefusedException;

/** Opens a notice: it is read from then on, and the case or entry it is about is shown. */
@WebServlet("/notice")
public class NoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    transient NoticeService notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = request.getParameter("id");
        var number = request.getParameter("case");
        if (id == null || !ID.matcher(id).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            notices.markRead(UUID.fromString(id));
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var approval = request.getParameter("approval");
        if (isGiven(approval) && ID.matcher(approval).matches()) {
            response.sendRedirect("/approval/request?id=" + approval);
        } else {
            response.sendRedirect(
                    isGiven(request.getParameter("instruction"))
                            ? "/escalation/instructions"
                            : page(number, request.getParameter("entry")));
        }
    }

    private static boolean isGiven(@Nullable String parameter) {
        return parameter != null && !parameter.isBlank();
    }

    private static String page(@Nullable String ofCase, @Nullable String ofEntry) {
        if (ofCase != null && !ofCase.isBlank()) {
            return "/cases/case?number=" + URLEncoder.encode(ofCase, UTF_8);
        }
        return ofEntry != null && !ofEntry.isBlank()
                ? "/register/entry?number=" + URLEncoder.encode(ofEntry, UTF_8)
                : "/channel/notices";
    }
}
