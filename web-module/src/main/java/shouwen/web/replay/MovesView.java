package shouwen.web.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.PackVersionQueries;
import shouwen.policy.service.VersionRow;
import shouwen.replay.service.CaseMoveQueries;
import shouwen.replay.service.MovableCase;
import shouwen.replay.service.MoveRow;
import shouwen.shared.Page;
import shouwen.web.ui.Address;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;

/** Running cases that could go over to another version, and what was proposed of them. */
@Named("movesView")
@RequestScoped
public class MovesView {

    private static final int PAGE = 50;
    private static final int VERSIONS = 50;

    @Inject
    CaseMoveQueries queries;

    @Inject
    PackVersionQueries packs;

    @Inject
    StaffDirectory staff;

    @Inject
    SignedIn signedIn;

    @Inject
    PackWords words;

    private @Nullable String version;
    private @Nullable String after;
    private List<VersionRow> versions = List.of();
    private List<MoveRow> proposals = List.of();
    private Map<UUID, String> names = Map.of();
    private Page<MovableCase> page = new Page<>(List.of(), null);

    /** Looks at the version in force where none is chosen. */
    public void load() {
        versions = packs.versions(null, VERSIONS).items().stream().filter(MovesView::hasCounted).toList();
        if (version == null || version.isBlank()) {
            version = packs.inForce().map(row -> row.version().id().toString()).orElse(null);
        }
        if (version != null) {
            page = queries.movable(ReplayServlet.id(version), after, PAGE);
        }
        proposals = queries.recent();
        names = staff.names(
                signedIn.caller().orElseThrow().operatorId(),
                proposals.stream().map(MoveRow::proposedBy).collect(Collectors.toSet()));
    }

    private static boolean hasCounted(VersionRow row) {
        return row.state() == VersionRow.State.IN_FORCE || row.state() == VersionRow.State.PAST;
    }

    /** Versions that are or were in force, the last taken in first. */
    public List<VersionRow> getVersions() {
        return versions;
    }

    public List<MovableCase> getCases() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next() == null
                ? null
                : Address.of("/policy/moves").with("version", version).with("after", page.next()).toString();
    }

    public List<MoveRow> getProposals() {
        return proposals;
    }

    /** Colour of a state. */
    public String tone(MoveRow row) {
        return MoveView.tone(row.state());
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "");
    }

    public Object department(String code) {
        return words.department(code);
    }

    public @Nullable String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
