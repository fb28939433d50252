package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.archive.DestructionLine;
import shouwen.archive.DestructionState;
import shouwen.archive.service.DestructionQueries;
import shouwen.web.ui.SignedIn;

/** A proposal to destroy records, with what stands against each as things are now. Three statements. */
@Named("destructionView")
@RequestScoped
public class DestructionView {

    @Inject
    DestructionQueries queries;

    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    private @Nullable DestructionLine proposal;
    private List<DestructionQueries.Line> records = List.of();
    private List<DestructionQueries.Agreed> consents = List.of();

    public void load() {
        var number = request.getParameter("number");
        var found = queries.find(number == null ? "" : number);
        records = queries.records(found);
        consents = queries.consents(found);
        proposal = found;
    }

    public @Nullable DestructionLine getProposal() {
        return proposal;
    }

    public List<DestructionQueries.Line> getRecords() {
        return records;
    }

    /** Who agreed so far. */
    public List<DestructionQueries.Agreed> getConsents() {
        return consents;
    }

    /** Whether the reader proposed it and may take it back. */
    public boolean isToWithdraw() {
        var known = proposal;
        return known != null
                && known.state() == DestructionState.PROPOSED
                && signedIn.caller().filter(me -> me.staffId().equals(known.proposerId())).isPresent();
    }

    /** Whether its certificate can be printed. */
    public boolean isDone() {
        return proposal != null && proposal.state() == DestructionState.DESTROYED;
    }
}
