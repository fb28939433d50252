package shouwen.web.staff;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.staff.LeaveKind;
import shouwen.staff.service.AttendanceDesk;
import shouwen.staff.service.LeaveDesk;
import shouwen.staff.service.LeaveEntitlements;
import shouwen.web.ui.LocalPath;
import shouwen.web.ui.NextPage;

/** Plain forms of the pages about leave, {@code /staff/act}: they work without a view and lead back to where they stood. */
@WebServlet("/staff/act")
public class StaffServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LeaveDesk desk;

    @Inject
    transient LeaveEntitlements entitlements;

    @Inject
    transient AttendanceDesk attendance;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            act(request);
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(LocalPath.orHome(request.getParameter("from")));
    }

    private void act(HttpServletRequest request) {
        var number = text(request, "number");
        switch (text(request, "act")) {
            case "withdraw" -> {
                desk.withdraw(number, text(request, "reason"));
                next.info("staff", "done.withdrawn", number);
            }
            case "return" -> {
                desk.registerReturn(number);
                next.info("staff", "done.returned", number);
            }
            case "cover" -> {
                desk.coverBy(number, id(text(request, "cover")));
                next.info("staff", "done.covered", number);
            }
            case "grant" -> {
                entitlements.grant(kind(request), year(request), id(text(request, "person")), days(request));
                next.info("staff", "done.granted");
            }
            default -> attendance(request);
        }
    }

    private void attendance(HttpServletRequest request) {
        switch (text(request, "act")) {
            case "take-signs" -> {
                var file = id(text(request, "file"));
                next.info("staff", "done.taken", attendance.take(file == null ? new UUID(0, 0) : file));
            }
            case "sign" -> {
                attendance.sign(person(request), at(request));
                next.info("staff", "done.signed");
            }
            case "work-out" -> next.info("staff", "done.workedOut", attendance.workOut(day(request)));
            case "check-day" -> next.info("staff", "done.checked", attendance.check(day(request)));
            default -> throw new InvalidInputException("act", "notAChoice");
        }
    }

    private static UUID person(HttpServletRequest request) {
        var person = id(text(request, "person"));
        if (person == null) {
            throw new InvalidInputException("person", "missing");
        }
        return person;
    }

    private static LocalDate day(HttpServletRequest request) {
        var day = AttendanceView.date("day", text(request, "day"));
        if (day == null) {
            throw new InvalidInputException("day", "missing");
        }
        return day;
    }

    private static LocalDateTime at(HttpServletRequest request) {
        try {
            return LocalDateTime.parse(text(request, "at").strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException("at", "notADate");
        }
    }

    static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    static @Nullable UUID id(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("person", "unknownStaff");
        }
    }

    private static LeaveKind kind(HttpServletRequest request) {
        try {
            return LeaveKind.valueOf(text(request, "kind"));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("kind", "notAChoice");
        }
    }

    private static int year(HttpServletRequest request) {
        var text = text(request, "year");
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable BigDecimal days(HttpServletRequest request) {
        var text = text(request, "days").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}([.]\\d{1,2})?")) {
            throw new InvalidInputException("days", "leave.notDays");
        }
        return new BigDecimal(text);
    }
}
