package shouwen.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.billing.CorrectionLine;
import shouwen.billing.service.CorrectionQueries;
import shouwen.billing.service.Corrections;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Messages;
import shouwen.web.ui.SignedIn;

/** Corrections that wait for the second person. What is decided is named by the form itself, not by its place. */
@Named("correctionsView")
@RequestScoped
public class CorrectionsView {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    CorrectionQueries queries;

    @Inject
    Corrections corrections;

    @Inject
    StaffDirectory staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable List<CorrectionLine> lines;
    private @Nullable Map<UUID, String> names;

    public void load() {
        getLines();
    }

    /** What waits, the oldest first. */
    public List<CorrectionLine> getLines() {
        var known = lines;
        if (known == null) {
            known = queries.waiting();
            lines = known;
        }
        return known;
    }

    public String approve() {
        corrections.approve(chosen(), request.getParameter("note"));
        return done("done.approved");
    }

    public String refuse() {
        corrections.refuse(chosen(), request.getParameter("note"));
        return done("done.refused");
    }

    private String done(String key) {
        messages.info("billing", key);
        return "/billing/corrections?faces-redirect=true";
    }

    private UUID chosen() {
        var id = String.valueOf(request.getParameter("correction"));
        if (!ID.matcher(id).matches()) {
            throw new UnknownThingException("correction", id);
        }
        return UUID.fromString(id);
    }

    /** The note typed for a correction, after a refusal; else empty. */
    public String note(CorrectionLine line) {
        var typed = request.getParameter("note");
        return typed != null && line.id().toString().equals(request.getParameter("correction")) ? typed : "";
    }

    /** Whether the person proposed it: then somebody else decides. */
    public boolean own(CorrectionLine line) {
        return caller().staffId().equals(line.proposedBy());
    }

    /** Whether the person holds a role that decides at all. */
    public boolean isDeciding() {
        return caller().isOneOf(Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE);
    }

    /** The name of somebody who proposed or decided, of any list of corrections. */
    public String name(@Nullable UUID person) {
        if (person == null) {
            return "";
        }
        var known = names;
        if (known == null || !known.containsKey(person)) {
            known = staff.names(caller().operatorId(), people(person));
            names = known;
        }
        return known.getOrDefault(person, "");
    }

    private List<UUID> people(UUID person) {
        var shown = lines == null ? Stream.<UUID>empty() : lines.stream().map(CorrectionLine::proposedBy);
        return Stream.concat(Stream.of(person), shown).distinct().collect(Collectors.toList());
    }

    private Caller caller() {
        return signedIn.caller().orElseThrow();
    }
}
