package shouwen.web.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.service.PackVersionLine;
import shouwen.policy.service.PolicyQueries;
import shouwen.replay.service.ReplayRun;
import shouwen.replay.service.Replays;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.SignedIn;

/** Replays that were made, and the form of the next one. */
@Named("replaysView")
@RequestScoped
public class ReplaysView {

    private static final int USUAL_DAYS = 90;

    @Inject
    Replays replays;

    @Inject
    PolicyQueries policy;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    private @Nullable String draft;
    private List<ReplayRun> runs = List.of();
    private List<PackVersionLine> versions = List.of();

    public void load() {
        runs = replays.recent();
        versions = policy.versions(signedIn.caller().orElseThrow().operatorId());
    }

    public List<ReplayRun> getRuns() {
        return runs;
    }

    /** The versions one may try, drafts among them. */
    public List<PackVersionLine> getVersions() {
        return versions;
    }

    /** The first day the form proposes. */
    public LocalDate getFrom() {
        return today().minusDays(USUAL_DAYS);
    }

    public LocalDate getTo() {
        return today();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone.id()).toLocalDate();
    }

    public @Nullable String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft;
    }
}
