package shouwen.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import shouwen.staff.service.FeedReader;

/**
 * Somebody's shifts for a calendar program, {@code /duty-calendar/<secret>.ics}. The secret is the only key: nobody signs in
 * here, and what is wrong or withdrawn is simply not there.
 */
@WebServlet("/duty-calendar/*")
public class CalendarFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{1,80})\\.ics");

    @Inject
    transient FeedReader feeds;

    @Inject
    transient DutyCalendar calendar;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        var feed = path.matches() ? feeds.read(path.group(1)) : Optional.<FeedReader.Feed>empty();
        if (feed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write(calendar.of(feed.get(), clock.instant()));
    }
}
