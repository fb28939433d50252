package shouwen.web.staff;

import static shouwen.web.staff.StaffServlet.id;
import static shouwen.web.staff.StaffServlet.text;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.staff.service.MeetingDesk;
import shouwen.web.ui.LocalPath;
import shouwen.web.ui.NextPage;

/** Plain forms of the pages of meetings, {@code /staff/meeting/act}. */
@WebServlet("/staff/meeting/act")
public class MeetingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MeetingDesk desk;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            act(request, text(request, "number"));
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(LocalPath.orHome(request.getParameter("from")));
    }

    private void act(HttpServletRequest request, String number) {
        switch (text(request, "act")) {
            case "call" -> next.info(
                    "staff", "done.called", desk.call(AttendanceView.date("heldOn", text(request, "heldOn"))));
            case "invite" -> {
                desk.invite(number);
                next.info("staff", "done.invited");
            }
            case "sign-in" -> {
                desk.signIn(number, id(text(request, "person")));
                next.info("staff", "done.signedIn");
            }
            case "report" -> {
                desk.report(number, text(request, "work"), text(request, "help"));
                next.info("staff", "done.reported");
            }
            case "step" -> {
                desk.take(number, text(request, "step"), text(request, "minutes"));
                next.info("staff", "done.step");
            }
            case "remark" -> {
                desk.remark(number, text(request, "remark"));
                next.info("staff", "done.remarked");
            }
            case "settle" -> {
                desk.settle(number, required(request, "remark"));
                next.info("staff", "done.settled");
            }
            case "task" -> {
                var day = AttendanceView.date("dueOn", text(request, "dueOn"));
                if (day == null) {
                    throw new InvalidInputException("dueOn", "missing");
                }
                next.info("staff", "done.task", desk.task(number, required(request, "person"), text(request, "matter"), day));
            }
            case "task-done" -> {
                desk.taskDone(text(request, "task"));
                next.info("staff", "done.taskDone");
            }
            default -> throw new InvalidInputException("act", "notAChoice");
        }
    }

    private static UUID required(HttpServletRequest request, String name) {
        var value = id(text(request, name));
        if (value == null) {
            throw new InvalidInputException(name, "missing");
        }
        return value;
    }
}
