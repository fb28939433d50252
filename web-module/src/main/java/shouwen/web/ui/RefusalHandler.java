package shouwen.web.ui;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.primefaces.util.ComponentUtils;
import shouwen.shared.RefusedException;

/**
 * Turns a refused action, or a wrong value in an address, into messages on the page, with everything typed still there; a
 * page that may not be seen, or is not there, into 403 or 404. Faults of ours go on to the error page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var faces = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var failure = events.next().getContext().getException();
            var refusal = Refusal.in(failure, Texts.viewLocale());
            if (refusal.isPresent() && answer(faces, refusal.get())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answer(FacesContext faces, Refusal refusal) {
        var canStay = faces.isPostback() || refusal.kind() == RefusedException.Kind.INVALID;
        if (canStay && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            refusal.complaints().forEach(complaint -> say(faces, complaint));
            faces.validationFailed();
            return true;
        }
        if (faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        return leave(faces, switch (refusal.kind()) {
            case FORBIDDEN -> 403;
            case UNKNOWN, INVALID -> 404;
            case CONFLICT -> 409;
            case UNAVAILABLE -> 503;
        });
    }

    private static boolean leave(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseReset();
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
        return true;
    }

    private static void say(FacesContext faces, Refusal.Complaint complaint) {
        var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, complaint.text(), null);
        var field = complaint.field();
        if (field == null || !sayAt(faces, field, message)) {
            faces.addMessage(null, message);
        }
    }

    /**
     * At the visible input of the form that was sent that names the field in its attribute {@code field}, as inputs made in
     * a loop do, or whose id is the last or the first word of the field's name: {@code phone} for {@code customer.phone},
     * {@code checks} for {@code checks.explained}.
     */
    private static boolean sayAt(FacesContext faces, String field, FacesMessage message) {
        var visible = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        return faces.getViewRoot().visitTree(visible, (context, component) -> {
            if (component instanceof EditableValueHolder input && isFor(field, component) && wasSent(component)) {
                input.setSubmittedValue(typed(faces, component));
                input.setValid(false);
                faces.addMessage(component.getClientId(faces), message);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
    }

    /** What the input shows; set as if it had just been sent, because PrimeFaces shows a wrong input empty otherwise. */
    private static @Nullable Object typed(FacesContext faces, UIComponent input) {
        var value = ((EditableValueHolder) input).getValue();
        if (input instanceof UISelectMany) {
            return value instanceof Collection<?> chosen ? chosen.stream().map(String::valueOf).toArray(String[]::new) : value;
        }
        return ComponentUtils.getValueToRender(faces, input);
    }

    private static boolean isFor(String field, UIComponent input) {
        var named = input.getAttributes().get("field");
        return named == null
                ? field.substring(field.lastIndexOf('.') + 1).equals(input.getId()) || field.startsWith(input.getId() + ".")
                : field.equals(named);
    }

    private static boolean wasSent(UIComponent input) {
        for (var above = input.getParent(); above != null; above = above.getParent()) {
            if (above instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return false;
    }
}
