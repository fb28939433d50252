package shouwen.web.cases;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseAction;
import shouwen.cases.CaseDetails;
import shouwen.identity.Role;
import shouwen.web.ui.SignedIn;

/**
 * What the person saw of a case when they filled in its forms: its version, and what they could do. The forms stay as
 * they were shown, so that one sent too late is refused with its reason and not lost.
 */
@Named("seenCase")
@ViewScoped
public class SeenCase implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SignedIn signedIn;

    private String number = "";
    private int version;
    private @Nullable UUID itemId;
    private int itemVersion;
    private final Set<CaseAction> actions = EnumSet.noneOf(CaseAction.class);

    /** Takes over what is shown now: on opening, and when a refusal has told the person that something changed. */
    void show(CaseDetails details, FacesContext faces) {
        if (!faces.isPostback()) {
            actions.addAll(details.actions());
            take(details);
        } else if (faces.getMessageList(null).stream().anyMatch(SeenCase::isRefusal)) {
            take(details);
        }
    }

    private void take(CaseDetails details) {
        number = details.number();
        version = details.version();
        var item = details.openItem();
        if (item != null) {
            itemId = item.id();
            itemVersion = item.version();
        }
    }

    private static boolean isRefusal(FacesMessage message) {
        return message.getSeverity() == FacesMessage.SEVERITY_ERROR;
    }

    /** For pages: whether an action was offered. */
    public boolean may(String action) {
        return actions.contains(CaseAction.valueOf(action));
    }

    /** Whether the person may call in other departments. */
    public boolean isCoordinates() {
        return !actions.isEmpty()
                && signedIn.caller()
                        .filter(me -> me.isOneOf(Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE))
                        .isPresent();
    }

    /** Whether anything but attaching was offered. */
    public boolean isAnythingToDo() {
        return actions.stream().anyMatch(action -> action != CaseAction.ATTACH);
    }

    /** Where an act leads: the page itself, afresh. */
    String page() {
        return "/cases/case?faces-redirect=true&number=" + number;
    }

    public String getNumber() {
        return number;
    }

    int version() {
        return version;
    }

    /** The department's part that was open. */
    UUID item() {
        var known = itemId;
        if (known == null) {
            throw new IllegalStateException("no open item was shown for " + number);
        }
        return known;
    }

    int itemVersion() {
        return itemVersion;
    }

    public @Nullable UUID getItemId() {
        return itemId;
    }
}
