package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.PauseService;
import shouwen.clock.ClockState;
import shouwen.policy.PauseReason;
import shouwen.web.ui.Messages;

/** Lets the limits of a case stand still for a reason of the pack, and run again. */
@Named("pauseActs")
@RequestScoped
public class PauseActs {

    @Inject
    PauseService pauses;

    @Inject
    CaseView shown;

    @Inject
    SeenCase seen;

    @Inject
    Messages messages;

    private @Nullable String reason;

    public String pause() {
        pauses.pause(seen.getNumber(), seen.version(), Typed.orEmpty(reason));
        messages.info("cases", "done.paused");
        return seen.page();
    }

    public String resume() {
        pauses.resume(seen.getNumber(), seen.version());
        messages.info("cases", "done.resumed");
        return seen.page();
    }

    /** Whether a limit stands still and can run again. */
    public boolean isResumable() {
        return shown.getDetails().clocks().stream().anyMatch(clock -> clock.state() == ClockState.PAUSED);
    }

    /** The reasons for which a limit that runs now may stand still. */
    public List<PauseReason> getReasons() {
        var pack = shown.pack();
        var codes = shown.getDetails().clocks().stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .flatMap(clock -> pack.clockRule(clock.rule()).stream())
                .flatMap(rule -> rule.pauseReasons().stream())
                .distinct()
                .toList();
        return pack.pauseReasons().stream().filter(known -> codes.contains(known.code())).toList();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
