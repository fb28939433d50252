package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.archive.Appraised;
import shouwen.archive.DestructionLine;
import shouwen.archive.DestructionState;
import shouwen.archive.Obstacle;
import shouwen.archive.service.DestructionQueries;
import shouwen.identity.Role;
import shouwen.shared.Page;
import shouwen.web.ui.Address;
import shouwen.web.ui.SignedIn;

/** Records whose term is over, to be proposed for destruction, and the proposals there are. Two statements. */
@Named("destructionsView")
@RequestScoped
public class DestructionsView {

    private static final int DUE = 50;
    private static final int PROPOSALS = 20;

    @Inject
    DestructionQueries queries;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private List<Due> due = List.of();
    private @Nullable String nextDue;
    private Page<DestructionLine> proposals = new Page<>(List.of(), null);

    /** A record that is due. @param obstacle what stands against proposing it; null when nothing does */
    public record Due(Appraised record, @Nullable Obstacle obstacle) {}

    public void load() {
        if (isProposer()) {
            var page = queries.due(Numbers.id(request.getParameter("after")), DUE);
            due = page.items().stream().map(record -> new Due(record, queries.obstacle(record))).toList();
            nextDue = page.next();
        }
        proposals = queries.list(null, Numbers.id(request.getParameter("before")), PROPOSALS);
    }

    /** Whether the reader may propose. */
    public boolean isProposer() {
        return signedIn.is(Role.ARCHIVIST) || signedIn.is(Role.GENERAL_OFFICE);
    }

    public List<Due> getDue() {
        return due;
    }

    /** Address of the following page of what is due; null on the last. */
    public @Nullable String getNextDue() {
        return nextDue == null ? null : Address.of("/archive/destructions").with("after", nextDue).toString();
    }

    public List<DestructionLine> getProposals() {
        return proposals.items();
    }

    /** Address of earlier proposals; null when there are none. */
    public @Nullable String getEarlier() {
        return proposals.next() == null
                ? null
                : Address.of("/archive/destructions").with("before", proposals.next()) + "#card-proposals";
    }

    /** Colour of a state. */
    public String tone(DestructionState state) {
        return switch (state) {
            case PROPOSED -> "info";
            case DESTROYED -> "quiet";
            case REFUSED -> "bad";
            case WITHDRAWN -> "quiet";
        };
    }
}
