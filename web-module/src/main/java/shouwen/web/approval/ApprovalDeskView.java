package shouwen.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalLine;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.Count;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;

/**
 * The desk: what waits for the person, most urgent first, to be decided one by one or together. Its statements: those the
 * person decides for, the page, the count, the names, the unread notices of the frame.
 */
@Named("approvalDeskView")
@RequestScoped
public class ApprovalDeskView {

    private static final int PAGE = 50;

    @Inject
    ApprovalQueries queries;

    @Inject
    ApprovalDesk desk;

    @Inject
    StaffQueries staff;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private @Nullable Page<ApprovalLine> page;
    private @Nullable Count count;
    private @Nullable Map<UUID, String> names;

    private DeskQuestion question() {
        return new DeskQuestion(parameter("box"), parameter("state"), parameter("kind"), parameter("overdue"));
    }

    private @Nullable String parameter(String name) {
        return request.getParameter(name);
    }

    public void load() {
        getRows();
    }

    public List<ApprovalLine> getRows() {
        var known = page;
        if (known == null) {
            known = queries.list(question().filter(clock.instant()), parameter("after"), PAGE);
            page = known;
        }
        return known.items();
    }

    public Count getCount() {
        var known = count;
        if (known == null) {
            known = queries.count(question().filter(clock.instant()));
            count = known;
        }
        return known;
    }

    public String name(@Nullable UUID person) {
        if (person == null) {
            return "";
        }
        var known = names;
        if (known == null) {
            known = staff.names(getRows().stream()
                    .flatMap(row -> Stream.of(row.applicant(), row.onBehalfOf()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(person, "");
    }

    /** The boxes, in order, as addresses name them. */
    public List<String> getBoxes() {
        return Stream.of(ApprovalBox.values()).map(box -> box.name().toLowerCase(Locale.ROOT)).toList();
    }

    public String getBox() {
        return question().chosen().name().toLowerCase(Locale.ROOT);
    }

    /** Whether the rows may be decided here. */
    public boolean isDeciding() {
        return question().chosen() == ApprovalBox.TURN;
    }

    /** Whether the list has what waits and what is over. */
    public boolean isTwofold() {
        return question().chosen() != ApprovalBox.TURN && question().chosen() != ApprovalBox.OWED;
    }

    public boolean isOpenShown() {
        return question().isOpen();
    }

    public boolean isOverdueShown() {
        return question().isOverdue();
    }

    public boolean isFirstPage() {
        return parameter("after") == null;
    }

    /** Whether a request should have been decided by now. */
    public boolean late(ApprovalLine row) {
        Instant due = row.dueAt();
        return row.state().isOpen() && due != null && !due.isAfter(clock.instant());
    }

    /** Agrees to those ticked. */
    public String agree() {
        return decide(picked(), true);
    }

    /** Refuses those ticked, with one reason. */
    public String refuse() {
        return decide(picked(), false);
    }

    /** Agrees to a single one. */
    public String agreeTo(UUID id) {
        return decide(List.of(id), true);
    }

    private String decide(List<UUID> ids, boolean agreed) {
        desk.decideMany(ids, agreed, parameter("note"));
        messages.info("approval", agreed ? "done.agreed" : "done.refused", ids.size());
        return "/approval/desk?faces-redirect=true";
    }

    private List<UUID> picked() {
        var picked = request.getParameterValues("pick");
        if (picked == null) {
            throw new InvalidInputException("ids", "approval.nothingPicked");
        }
        return Arrays.stream(picked).map(Identifiers::read).distinct().toList();
    }

    /** Whether several were to be decided and one of them was refused, so that none is. */
    public boolean isNoneDecided() {
        var picked = request.getParameterValues("pick");
        return picked != null && picked.length > 1 && FacesContext.getCurrentInstance().getMaximumSeverity() != null;
    }

    /** What was typed as reason, after a refusal. */
    public String getNote() {
        return Objects.requireNonNullElse(parameter("note"), "");
    }

    public boolean picked(ApprovalLine row) {
        var picked = request.getParameterValues("pick");
        return picked != null && Arrays.asList(picked).contains(row.id().toString());
    }

    public @Nullable String getNext() {
        getRows();
        var next = page == null ? null : page.next();
        return next == null ? null : address("/approval/desk", next);
    }

    public String getFirst() {
        return address("/approval/desk", null);
    }

    /** The address of the same list as a table for other programs. */
    public String getExport() {
        return address("/approval/export", null);
    }

    private String address(String path, @Nullable String cursor) {
        return Address.of(path)
                .with("box", parameter("box"))
                .with("state", parameter("state"))
                .with("kind", parameter("kind"))
                .with("overdue", parameter("overdue"))
                .with("after", cursor)
                .toString();
    }
}
