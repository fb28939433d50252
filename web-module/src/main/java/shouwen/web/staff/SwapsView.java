package shouwen.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.staff.RosterDuty;
import shouwen.staff.SwapLine;
import shouwen.staff.SwapOffer;
import shouwen.staff.SwapState;
import shouwen.staff.service.RosterSwaps;
import shouwen.staff.service.Replacements;
import shouwen.staff.service.SwapQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.SignedIn;

/** Exchanges of shifts: the list, the answer of the colleague, and asking for one. */
@Named("swapsView")
@RequestScoped
public class SwapsView {

    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    RosterSwaps swaps;

    @Inject
    SwapQueries queries;

    @Inject
    Replacements replacements;

    @Inject
    RosterWords words;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable String duty;
    private @Nullable String after;
    private @Nullable String reason;
    private @Nullable RosterDuty asked;
    private List<SwapOffer> offers = List.of();
    private Page<SwapLine> page = new Page<>(List.of(), null);
    private Map<UUID, String> names = Map.of();

    /** A form that was sent finds its buttons only if what it was drawn from is there again. */
    @PostConstruct
    void again() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            duty = request.getParameter("duty");
            load();
        }
    }

    public void load() {
        page = queries.list(after, PAGE);
        names = words.names(page.items().stream()
                .flatMap(line -> Stream.of(line.askedBy(), line.askedOf()))
                .collect(Collectors.toSet()));
        if (duty != null && !duty.isBlank()) {
            var id = id("duty", duty);
            asked = queries.shift(id);
            offers = queries.offers(id).stream().filter(offer -> offer.alone() || !isForOther()).toList();
        }
    }

    /** The button names the colleague, and the shift in return where there is one. */
    public String ask() {
        var inReturn = request.getParameter("inReturn");
        var number = swaps.ask(
                id("duty", duty),
                id("staff", request.getParameter("colleague")),
                inReturn == null || inReturn.isBlank() ? null : id("duty", inReturn),
                reason);
        messages.info("roster", "done.asked", number);
        return "/staff/swaps?faces-redirect=true";
    }

    /** Puts the colleague the button names on somebody else's shift. */
    public String standIn() {
        replacements.put(id("duty", duty), id("staff", request.getParameter("colleague")), reason);
        messages.info("roster", "done.standIn");
        return "/staff/swaps?faces-redirect=true";
    }

    public String agree() {
        swaps.agree(named());
        messages.info("roster", "done.agreed", named());
        return "/staff/swaps?faces-redirect=true";
    }

    public String decline() {
        swaps.decline(named(), "");
        messages.info("roster", "done.declined", named());
        return "/staff/swaps?faces-redirect=true";
    }

    public String withdraw() {
        swaps.withdraw(named());
        messages.info("roster", "done.withdrawn", named());
        return "/staff/swaps?faces-redirect=true";
    }

    private String named() {
        return String.valueOf(request.getParameter("swap"));
    }

    private static UUID id(String thing, @Nullable String text) {
        if (text == null || !ID.matcher(text).matches()) {
            throw new UnknownThingException(thing, String.valueOf(text));
        }
        return UUID.fromString(text);
    }

    public List<SwapLine> getRows() {
        return page.items();
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : Address.of("/staff/swaps").with("after", page.next()).toString();
    }

    public String name(UUID id) {
        return names.getOrDefault(id, "");
    }

    /** Whether the person answers it. */
    public boolean isToAnswer(SwapLine line) {
        return line.state() == SwapState.ASKED && isMe(line.askedOf());
    }

    /** Whether the person may take it back. */
    public boolean isToWithdraw(SwapLine line) {
        return line.isOpen() && isMe(line.askedBy());
    }

    private boolean isMe(UUID id) {
        return signedIn.caller().map(Caller::staffId).filter(id::equals).isPresent();
    }

    /** Whether the shift is somebody else's, of a roster the person makes. */
    public boolean isForOther() {
        var shift = asked;
        return shift != null && shift.staffId() != null && !isMe(shift.staffId());
    }

    /** Whose shift it is; empty for one's own. */
    public String getHolder() {
        return isForOther() ? words.person(Objects.requireNonNull(asked).staffId()) : "";
    }

    /** The shift to be exchanged; null on the list alone. */
    public @Nullable RosterDuty getAsked() {
        return asked;
    }

    public List<SwapOffer> getOffers() {
        return offers;
    }

    public @Nullable String getDuty() {
        return duty;
    }

    public void setDuty(@Nullable String duty) {
        this.duty = duty;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
