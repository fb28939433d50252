package shouwen.web.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries messages over the redirect that follows an action. Not the flash: its cookie would have to be trusted (B32),
 * and it shows a message twice where no redirect happens.
 */
public class MessageKeeper implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = MessageKeeper.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var left = event.getPhaseId() != PhaseId.RENDER_RESPONSE && faces.getResponseComplete();
        var messages = faces.getMessageList(null);
        if (left && !messages.isEmpty()) {
            faces.getExternalContext().getSessionMap().put(KEPT, new ArrayList<>(messages));
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && faces.getExternalContext().getSession(false) != null) {
            kept(faces).forEach(message -> faces.addMessage(null, message));
        }
    }

    /** Keeps a message of a servlet for the page it redirects to, after those kept already. */
    @SuppressWarnings("unchecked") // nothing else is put there
    public static void keep(HttpSession session, FacesMessage message) {
        var known = (List<FacesMessage>) session.getAttribute(KEPT);
        var messages = known == null ? new ArrayList<FacesMessage>() : new ArrayList<>(known);
        messages.add(message);
        session.setAttribute(KEPT, messages);
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private static List<FacesMessage> kept(FacesContext faces) {
        var kept = (List<FacesMessage>) faces.getExternalContext().getSessionMap().remove(KEPT);
        return kept == null ? List.of() : kept;
    }
}
