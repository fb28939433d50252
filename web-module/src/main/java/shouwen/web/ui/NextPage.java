package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import shouwen.calendar.CalendarRefusedException;
import shouwen.policy.PackRefusedException;
import shouwen.shared.RefusedException;

/** What a servlet tells the person, on top of the page it sends them to. */
@RequestScoped
public class NextPage {

    private static final int MOST_SAID = 10;

    @Inject
    Texts texts;

    @Inject
    Appearance appearance;

    @Inject
    HttpServletRequest request;

    @Inject
    TypedForm typed;

    /**
     * It is done.
     *
     * @param room whose bundle holds the text
     */
    public void info(String room, String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, texts.in(appearance.getLocale(), room, key, arguments));
    }

    /** It was refused, and why; what was typed stands in its form again. */
    public void refused(RefusedException refusal) {
        typed.keep();
        if (refusal instanceof PackRefusedException refused) {
            refused(refused);
            return;
        }
        say(FacesMessage.SEVERITY_ERROR, Texts.refusal(refusal, appearance.getLocale()));
        if (refusal instanceof CalendarRefusedException refused) {
            refused.problems().stream()
                    .limit(MOST_SAID)
                    .forEach(problem -> say(FacesMessage.SEVERITY_ERROR, Texts.problem(problem, appearance.getLocale())));
        }
    }

    /** Everything wrong in a pack: file, line, path and reason. */
    private void refused(PackRefusedException refused) {
        var locale = appearance.getLocale();
        var sentence = Texts.bundle("refused", locale).getString("refused.pack.wrong");
        say(FacesMessage.SEVERITY_ERROR, Texts.filled(sentence, locale, refused.problems().size()));
        refused.problems().stream()
                .limit(MOST_SAID)
                .forEach(problem -> say(FacesMessage.SEVERITY_ERROR, problem.toString()));
    }

    private void say(FacesMessage.Severity severity, String text) {
        MessageKeeper.keep(request.getSession(), new FacesMessage(severity, text, null));
    }
}
