package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import shouwen.policy.service.PackActivations;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Messages;
import shouwen.web.ui.OperatorZone;

/** Proposes a version, approves or refuses what somebody else proposed. What is meant is named by the form. */
@Named("packActs")
@RequestScoped
public class PackActs {

    private static final String BACK = "/policy/packs?faces-redirect=true";

    @Inject
    PackActivations activations;

    @Inject
    PacksView view;

    @Inject
    Messages messages;

    @Inject
    OperatorZone zone;

    private @Nullable String validFrom;
    private @Nullable String reason;
    private @Nullable String note;

    public String propose() {
        var chosen = view.getChosen();
        if (chosen == null) {
            throw new UnknownThingException("packVersion", "");
        }
        activations.propose(chosen.version().id(), moment(), reason);
        messages.info("policy", "packs.done.proposed", chosen.version().version());
        return BACK;
    }

    public String approve() {
        var proposal = view.getProposal();
        if (proposal == null) {
            throw new UnknownThingException("activation", "");
        }
        activations.approve(proposal.id(), note);
        messages.info("policy", "packs.done.approved");
        return BACK;
    }

    public String refuse() {
        var proposal = view.getProposal();
        if (proposal == null) {
            throw new UnknownThingException("activation", "");
        }
        activations.refuse(proposal.id(), note);
        messages.info("policy", "packs.done.refused");
        return BACK;
    }

    /** In the operator's zone; null when left out: the moment of the decision. */
    private @Nullable Instant moment() {
        if (validFrom == null || validFrom.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(validFrom.strip()).atZone(zone.id()).toInstant();
        } catch (DateTimeException notMoment) {
            throw new InvalidInputException("validFrom", "notADate");
        }
    }

    public @Nullable String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
