package shouwen.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.staff.Qualification;
import shouwen.staff.RosterDetails;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterOutcome;
import shouwen.staff.RosterState;
import shouwen.staff.service.Qualifications;
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterPublishing;
import shouwen.staff.service.RosterQueries;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** One roster: the whole as people by days, a week of it as days by shifts, in a draft with a choice for each place. */
@Named("rosterView")
@RequestScoped
public class RosterView {

    @Inject
    RosterQueries queries;

    @Inject
    RosterMaking making;

    @Inject
    RosterPublishing publishing;

    @Inject
    Qualifications qualifications;

    @Inject
    RosterWords words;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    @Inject
    SignedIn signedIn;

    @Inject
    OperatorZone zone;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable String number;
    private @Nullable String week;
    private @Nullable String show;
    private @Nullable Integer seen;
    private @Nullable RosterDetails details;
    private @Nullable RosterGrid grid;
    private @Nullable RosterOutcome outcome;

    /** A form that was sent finds its buttons only if what it was drawn from is there again. */
    @PostConstruct
    void again() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            number = request.getParameter("number");
            week = request.getParameter("week");
            show = request.getParameter("show");
            seen = version();
            load();
        }
    }

    public void load() {
        var found = queries.byNumber(String.valueOf(number));
        details = found;
        grid = new RosterGrid(found, words, breach -> texts.of("roster", "wrong." + breach.code()));
    }

    /** Keeps what was chosen by hand and fills the rest of the draft; where that is impossible the page says why. */
    public @Nullable String generate() {
        keepChosen();
        var found = making.generate(String.valueOf(number), seen, null);
        if (found instanceof RosterOutcome.Found) {
            messages.info("roster", "done.generated");
            return address();
        }
        outcome = found;
        load();
        return null;
    }

    /** Takes over who was chosen for the places shown. */
    public String save() {
        messages.info("roster", "done.saved", keepChosen());
        return address();
    }

    /** Keeps what was chosen by hand and lets the roster count. */
    public String publish() {
        keepChosen();
        publishing.publish(String.valueOf(number), seen);
        messages.info("roster", "done.published", number);
        return address();
    }

    /** Gives how many places changed. What follows is done to the version this leaves. */
    private int keepChosen() {
        var changed = RosterChoices.changed(request.getParameterMap(), shown().duties());
        if (!changed.isEmpty()) {
            making.assign(String.valueOf(number), seen, changed);
            load();
            seen = shown().roster().version();
        }
        return changed.size();
    }

    public String discard() {
        making.discard(String.valueOf(number), seen);
        messages.info("roster", "done.discarded", number);
        return "/staff/rosters?faces-redirect=true";
    }

    private String address() {
        return Address.of("/staff/roster").with("number", number).with("week", week).with("show", show)
                + "&faces-redirect=true";
    }

    private @Nullable Integer version() {
        var typed = String.valueOf(request.getParameter("version"));
        return typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
    }

    private RosterDetails shown() {
        return Objects.requireNonNull(details);
    }

    /** Null where the address names none. */
    public @Nullable RosterDetails getDetails() {
        return details;
    }

    public boolean isDraft() {
        var found = details;
        return found != null && found.roster().state() == RosterState.DRAFT;
    }

    public boolean isMaker() {
        var found = details;
        return found != null && found.makes();
    }

    /** Whether somebody else may be put on the shifts of a day. */
    public boolean isChangeable(LocalDate day) {
        return isMaker() && !isDraft() && !day.isBefore(LocalDate.ofInstant(clock.instant(), zone.id()));
    }

    /** Who can be chosen, by name. */
    public List<Map.Entry<UUID, String>> getPeople() {
        return List.copyOf(shown().people().entrySet());
    }

    public List<RosterGrid.Head> getHeads() {
        return grid == null ? List.of() : grid.heads();
    }

    public List<RosterGrid.Line> getLines() {
        return grid == null ? List.of() : grid.lines(signedIn.caller().map(Caller::staffId).orElse(null));
    }

    public List<RosterGrid.Day> getDays() {
        return grid == null ? List.of() : grid.week(shownDay());
    }

    /** The day the week shown is about: the one asked for, today, or the first. */
    private LocalDate shownDay() {
        var roster = shown().roster();
        var wanted = date(week).orElse(LocalDate.ofInstant(clock.instant(), zone.id()));
        return wanted.isBefore(roster.firstDay()) || wanted.isAfter(roster.lastDay()) ? roster.firstDay() : wanted;
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    public @Nullable String getWeekBefore() {
        var day = shownDay().minusDays(7);
        var last = day.with(DayOfWeek.SUNDAY);
        return last.isBefore(shown().roster().firstDay()) ? null : link(day);
    }

    public @Nullable String getWeekAfter() {
        var monday = shownDay().plusDays(7).with(DayOfWeek.MONDAY);
        return monday.isAfter(shown().roster().lastDay()) ? null : link(monday);
    }

    private String link(LocalDate day) {
        var roster = shown().roster();
        var within = day.isBefore(roster.firstDay()) ? roster.firstDay() : day;
        return Address.of("/staff/roster").with("number", number).with("week", within).with("show", show).toString();
    }

    /** How many places have nobody yet. */
    public long getGaps() {
        return shown().duties().stream().filter(duty -> duty.staffId() == null).count();
    }

    public boolean isUndecided() {
        return outcome instanceof RosterOutcome.Undecided;
    }

    /** The rules that stand against each other, in words; empty where none do. */
    public List<String> getConflict() {
        if (!(outcome instanceof RosterOutcome.Impossible impossible)) {
            return List.of();
        }
        var found = shown();
        Map<UUID, String> shifts = new HashMap<>();
        found.duties().forEach(duty -> shifts.put(duty.shiftId(), words.shift(duty.kind(), duty.label())));
        var holders = qualifications.of(found.roster().department()).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        held -> held.held().name(),
                        Collectors.mapping(this::holder, Collectors.joining(texts.of("staff", "comma")))));
        return impossible.conflict().stream()
                .map(rule -> words.rule(rule, found.people(), shifts, holders))
                .toList();
    }

    private String holder(Qualification held) {
        var name = shown().people().getOrDefault(held.staffId(), "");
        var until = held.held().until();
        return until == null ? name : texts.of("roster", "holder.until", name, until.toString());
    }

    /** How many there were to choose from. */
    public int getTried() {
        return outcome instanceof RosterOutcome.Impossible impossible ? impossible.people() : 0;
    }

    public boolean isSmallest() {
        return outcome instanceof RosterOutcome.Impossible impossible && impossible.smallest();
    }

    /** Whether a part of the page is shown: everything, or the one asked for to be printed. */
    public boolean isMonthShown() {
        return !"week".equals(show);
    }

    public boolean isWeekShown() {
        return !"month".equals(show);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getWeek() {
        return week;
    }

    public void setWeek(@Nullable String week) {
        this.week = week;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
