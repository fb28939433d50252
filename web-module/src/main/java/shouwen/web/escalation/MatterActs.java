package shouwen.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.Instruction;
import shouwen.escalation.service.Coordination;
import shouwen.escalation.service.Instructions;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Moments;

/** What a head wants done about a matter: by departments, by several at once, by the general manager office. */
@Named("matterActs")
@RequestScoped
public class MatterActs {

    @Inject
    Instructions instructions;

    @Inject
    Coordination coordination;

    @Inject
    MatterView matter;

    @Inject
    Messages messages;

    @Inject
    Moments moments;

    @Inject
    HttpServletRequest request;

    public String give() {
        instructions.give(matter.getNumber(), departments(), request.getParameter("words"), due());
        return done("done.given");
    }

    /** One press: each chosen department besides the one that has the case gets it on its work list. */
    public String coordinate() {
        coordination.coordinate(matter.getNumber(), departments(), request.getParameter("words"), due());
        return done("done.coordinated");
    }

    /** Takes back what was asked of a department. */
    public String withdraw() {
        var id = String.valueOf(request.getParameter("instruction"));
        if (!InstructionsView.ID.matcher(id).matches()) {
            throw new UnknownThingException("instruction", id);
        }
        coordination.withdraw(UUID.fromString(id), request.getParameter("reason"));
        return done("done.withdrawn");
    }

    /** Why one is withdrawn, as typed, after a refusal. */
    public String typedReason(Instruction one) {
        return one.id().toString().equals(request.getParameter("instruction")) ? typed("reason") : "";
    }

    public String report() {
        instructions.report(matter.getNumber(), request.getParameter("words"), due());
        return done("done.reported");
    }

    private @Nullable Instant due() {
        return moments.entered("dueAt", request.getParameter("dueAt"));
    }

    private String done(String key) {
        messages.info("escalation", key);
        return "/escalation/matter?faces-redirect=true&number=" + matter.getNumber();
    }

    /** What was typed, after a refusal. */
    public String typed(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    public boolean ticked(String department) {
        return departments().contains(department);
    }

    private List<String> departments() {
        var chosen = request.getParameterValues("department");
        return chosen == null ? List.of() : Arrays.asList(chosen);
    }
}
