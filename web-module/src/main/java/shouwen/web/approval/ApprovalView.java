package shouwen.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalDetails;
import shouwen.approval.ApprovalRung;
import shouwen.approval.Debt;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.register.EntryDetails;
import shouwen.register.service.EntryQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** One request: its ladder, who said what, what is owed, and what the person may do. */
@Named("approvalView")
@RequestScoped
public class ApprovalView {

    @Inject
    ApprovalQueries queries;

    @Inject
    ApprovalDesk desk;

    @Inject
    EntryQueries entries;

    @Inject
    StaffQueries staff;

    @Inject
    Messages messages;

    @Inject
    Moments moments;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable ApprovalDetails details;
    private @Nullable EntryDetails entry;
    private boolean entryRead;

    public void load() {
        getDetails();
    }

    public ApprovalDetails getDetails() {
        var known = details;
        if (known == null) {
            known = queries.find(id());
            details = known;
        }
        return known;
    }

    private UUID id() {
        return Identifiers.read(request.getParameter("id"));
    }

    /** The entry that is decided on; null where it is something else, or not the person's to read. */
    public @Nullable EntryDetails getEntry() {
        if (!entryRead) {
            entryRead = true;
            var approval = getDetails().approval();
            entry = approval.kind().startsWith("register:")
                    ? entries.findReadable(approval.subjectNumber()).orElse(null)
                    : null;
        }
        return entry;
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : getDetails().names().getOrDefault(person, "");
    }

    public String deputised() {
        var whom = getDetails().onBehalfOf();
        return whom == null ? "" : staff.names(List.of(whom)).getOrDefault(whom, "");
    }

    public boolean isLate(ApprovalRung rung) {
        var due = rung.dueAt();
        return due != null && rung.decidedAt() == null && !due.isAfter(clock.instant());
    }

    /** The hours of the term; empty where none is set. */
    public String getHours() {
        var term = getDetails().term();
        return term.isEmpty() ? "" : String.valueOf(Duration.parse(term.split(" ")[0]).toHours());
    }

    /** The debts of the request, paid or not. */
    public List<ApprovalRung> getDebts() {
        return getDetails().approval().rungs().stream().filter(rung -> rung.debt() != null).toList();
    }

    public boolean payable(ApprovalRung rung) {
        return rung.isOwed() && getDetails().payable().contains(rung.post());
    }

    /** Those who may have agreed by telephone. */
    public List<Map.Entry<UUID, String>> getSayers() {
        return List.copyOf(getDetails().byTelephone().entrySet());
    }

    /** Where somebody can be given the post that has nobody. */
    public String getAppoint() {
        var vacant = getDetails().vacant();
        return getDetails().approval().turns().stream()
                .filter(rung -> vacant.contains(rung.post()))
                .findFirst()
                .map(rung -> Address.of("/identity/staff").with("wanted", rung.desk()).toString())
                .orElse("/identity/staff");
    }

    /** What happened, the newest first. */
    public List<ApprovalDetails.Happened> getTimeline() {
        var lines = new ArrayList<>(getDetails().timeline());
        Collections.reverse(lines);
        return lines;
    }

    public String title(String type) {
        var bundle = Texts.bundle("audit", Texts.viewLocale());
        return bundle.containsKey("event." + type) ? bundle.getString("event." + type) : type;
    }

    public String said(ApprovalDetails.Happened event, String what) {
        return Objects.toString(event.body().get(what), "");
    }

    /** The name of somebody an event tells of; empty where it tells of nobody. */
    public String whom(ApprovalDetails.Happened event, String what) {
        var id = said(event, what);
        return id.isEmpty() ? "" : name(UUID.fromString(id));
    }

    public String agree() {
        desk.decide(id(), seen(), null, true, note());
        return done("done.one.agreed");
    }

    public String refuse() {
        desk.decide(id(), seen(), null, false, note());
        return done("done.one.refused");
    }

    public String giveBack() {
        desk.returnForCompletion(id(), seen(), note());
        return done("done.one.returned");
    }

    public String complete() {
        desk.complete(id(), seen(), note());
        return done("done.one.completed");
    }

    public String withdraw() {
        desk.withdraw(id(), seen(), note());
        return done("done.one.withdrawn");
    }

    public String recall() {
        desk.recall(id(), seen());
        return done("done.one.recalled");
    }

    public String byTelephone() {
        desk.byTelephone(id(), seen(), null, Identifiers.chosen("said", request.getParameter("said")), saidAt(), note());
        return done("done.one.telephone");
    }

    /** The form came, or the report was made. */
    public String pay(ApprovalRung rung) {
        if (rung.debt() == Debt.FORM) {
            desk.formReceived(id(), rung.post());
        } else {
            desk.reported(id(), rung.post());
        }
        return done("done.one.paid");
    }

    private @Nullable Instant saidAt() {
        return moments.entered("saidAt", request.getParameter("saidAt"));
    }

    private @Nullable Integer seen() {
        var version = request.getParameter("version");
        return version == null || !version.matches("\\d{1,9}") ? null : Integer.valueOf(version);
    }

    private String note() {
        return Objects.requireNonNullElse(request.getParameter("note"), "");
    }

    /** What was typed, after a refusal. */
    public String getNote() {
        return note();
    }

    private String done(String key) {
        messages.info("approval", key);
        return "/approval/request?faces-redirect=true&id=" + id();
    }
}
