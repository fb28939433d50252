package shouwen.web.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the person what happened, at the top of the page; survives a redirect to another page. */
@Named("messages")
@ApplicationScoped
public class Messages {

    @Inject
    Texts texts;

    /**
     * It is done.
     *
     * @param room whose bundle holds the text
     */
    public void info(String room, String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, room, key, arguments);
    }

    /** It is done, and something should be looked at. */
    public void warn(String room, String key, Object... arguments) {
        say(FacesMessage.SEVERITY_WARN, room, key, arguments);
    }

    private void say(Severity severity, String room, String key, Object... arguments) {
        var text = texts.of(room, key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }
}
