package shouwen.web.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.ClockRule;
import shouwen.policy.service.ActivePacks;
import shouwen.replay.MoveState;
import shouwen.replay.service.CaseMoveQueries;
import shouwen.replay.service.MoveLine;
import shouwen.replay.service.MoveRow;
import shouwen.web.ui.SignedIn;

/** One proposal that cases go over to another version, with each limit before and after. */
@Named("moveView")
@RequestScoped
public class MoveView {

    @Inject
    CaseMoveQueries queries;

    @Inject
    ActivePacks packs;

    @Inject
    StaffDirectory staff;

    @Inject
    SignedIn signedIn;

    private @Nullable String id;
    private @Nullable MoveRow move;
    private List<MoveLine> lines = List.of();
    private Map<UUID, String> names = Map.of();

    public void load() {
        var found = queries.find(ReplayServlet.id(id));
        move = found;
        lines = queries.lines(found.id());
        names = staff.names(
                signedIn.caller().orElseThrow().operatorId(),
                Stream.of(found.proposedBy(), found.decidedBy()).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    public boolean isLoaded() {
        return move != null;
    }

    public @Nullable MoveRow getMove() {
        return move;
    }

    public List<MoveLine> getLines() {
        return lines;
    }

    public String getTone() {
        var shown = move;
        return shown == null ? "" : tone(shown.state());
    }

    static String tone(MoveState state) {
        return switch (state) {
            case PROPOSED -> "info";
            case CARRIED_OUT -> "good";
            case REFUSED -> "bad";
            case WITHDRAWN -> "quiet";
        };
    }

    /** The name of a limit: as the version the cases go over to says, or as the one they leave does. */
    public Object limit(String rule, MoveLine line) {
        var shown = move;
        return Stream.of(shown == null ? null : shown.versionId(), line.versionBeforeId())
                .filter(Objects::nonNull)
                .flatMap(version -> packs.byVersion(version).clockRule(rule).map(ClockRule::name).stream())
                .map(Object.class::cast)
                .findFirst()
                .orElse(rule);
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
