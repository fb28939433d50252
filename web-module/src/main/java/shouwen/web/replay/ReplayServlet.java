package shouwen.web.replay;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.replay.service.Replays;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.NextPage;
import shouwen.web.ui.OperatorZone;

/** Begins and stops replays for the plain forms of their pages. */
@WebServlet({"/policy/replays/start", "/policy/replays/cancel"})
public class ReplayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Replays replays;

    @Inject
    transient NextPage next;

    @Inject
    transient OperatorZone zone;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var place = "/policy/replays";
        try {
            place = request.getServletPath().endsWith("start") ? start(request) : cancel(request);
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(place);
    }

    private String start(HttpServletRequest request) {
        var from = day("from", request.getParameter("from"));
        var to = day("to", request.getParameter("to")).plusDays(1);
        var run = replays.start(id(request.getParameter("draft")), at(from), at(to));
        return "/policy/replay?id=" + run;
    }

    private String cancel(HttpServletRequest request) {
        var run = id(request.getParameter("id"));
        replays.cancel(run);
        next.info("replay", "cancelled");
        return "/policy/replay?id=" + run;
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant();
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            var day = LocalDate.parse(text == null ? "" : text.strip());
            if (day.getYear() >= 2000 && day.getYear() < 2060) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below, with the field named
        }
        throw new InvalidInputException(field, "day");
    }

    /** The identifier an address or a form names. */
    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text.strip());
        } catch (IllegalArgumentException e) {
            throw new UnknownThingException("replay", String.valueOf(text));
        }
    }
}
