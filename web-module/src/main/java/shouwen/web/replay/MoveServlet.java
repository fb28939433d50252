package shouwen.web.replay;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import shouwen.replay.service.CaseMoves;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Address;
import shouwen.web.ui.NextPage;

/** Proposes that cases go over to another version, and decides such proposals, for the plain forms of their pages. */
@WebServlet({"/policy/moves/propose", "/policy/moves/decide"})
public class MoveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CaseMoves moves;

    @Inject
    transient NextPage next;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean proposing = request.getServletPath().endsWith("propose");
        var place = proposing
                ? Address.of("/policy/moves").with("version", request.getParameter("version")).toString()
                : Address.of("/policy/move").with("id", request.getParameter("id")).toString();
        try {
            place = proposing ? propose(request) : decide(request);
        } catch (RefusedException refusal) {
            next.refused(refusal);
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(place);
    }

    private String propose(HttpServletRequest request) {
        var chosen = Objects.requireNonNullElse(request.getParameterValues("case"), new String[0]);
        var version = ReplayServlet.id(request.getParameter("version"));
        var id = moves.propose(version, List.of(chosen), request.getParameter("reason"));
        next.info("replay", "move.done.proposed");
        return place(id);
    }

    private String decide(HttpServletRequest request) {
        var id = ReplayServlet.id(request.getParameter("id"));
        var note = request.getParameter("note");
        switch (Objects.requireNonNullElse(request.getParameter("decision"), "")) {
            case "approve" -> {
                moves.approve(id, note);
                next.info("replay", "move.done.approved");
            }
            case "refuse" -> {
                moves.refuse(id, note);
                next.info("replay", "move.done.refused");
            }
            case "withdraw" -> {
                moves.withdraw(id);
                next.info("replay", "move.done.withdrawn");
            }
            default -> {}
        }
        return place(id);
    }

    private static String place(UUID id) {
        return Address.of("/policy/move").with("id", id).toString();
    }
}
