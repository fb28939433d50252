package shouwen.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarImport;
import shouwen.calendar.CalendarYearLine;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.service.CalendarImports;
import shouwen.calendar.service.CalendarQueries;
import shouwen.clock.ClockMove;
import shouwen.clock.ClockRun;
import shouwen.clock.service.CalendarMoves;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.RegisterMoment;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.OperatorZone;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/**
 * The years that are known, one of them as a grid, and an import between preview and application. While a run is at work
 * the page asks to be fetched again after two seconds.
 */
@Named("calendarsView")
@RequestScoped
public class CalendarsView {

    private static final int PAGE = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    CalendarQueries calendars;

    @Inject
    CalendarImports imports;

    @Inject
    CalendarMoves moves;

    @Inject
    StaffDirectory staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    OperatorZone zone;

    @Inject
    PackWords words;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private @Nullable Integer year;
    private @Nullable String importId;
    private @Nullable String after;

    private List<CalendarYearLine> years = List.of();
    private List<SpecialDay> ownDays = List.of();
    private List<CalendarImport> waiting = List.of();
    private List<ClockRun> runs = List.of();
    private @Nullable CalendarImport chosen;
    private @Nullable ClockRun preview;
    private @Nullable ClockRun moving;
    private Page<ClockMove> page = new Page<>(List.of(), null);

    /** A form that was sent finds its buttons only if what it was drawn from is there again. */
    @PostConstruct
    void again() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            importId = request.getParameter("import");
            load();
        }
    }

    public void load() {
        years = calendars.years();
        ownDays = calendars.ownDays();
        waiting = calendars.waiting();
        runs = moves.latest();
        if (importId != null && !importId.isBlank()) {
            load(id(importId));
        }
        if (runs.stream().anyMatch(run -> !run.isEnded()) || isPreviewing()) {
            refresh();
        }
    }

    /** Names the address without its fragment: fetching one with a fragment again only scrolls. */
    private void refresh() {
        var address = Address.of(request.getContextPath() + "/calendar/calendars")
                .with("year", year)
                .with("import", importId);
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2; url=" + address);
    }

    private void load(UUID id) {
        chosen = calendars.find(id);
        preview = moves.preview(id).orElse(null);
        moving = moves.moving(id).orElse(null);
        page = moves.moves(id, after == null || after.isBlank() ? null : id(after), PAGE);
    }

    private static UUID id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new UnknownThingException("calendarImport", text);
        }
        return UUID.fromString(text);
    }

    /** Lets the year count. What is applied is named by the form. */
    public String apply() {
        var applied = imports.apply(id(String.valueOf(importId)));
        messages.info("calendar", "done.applied", String.valueOf(applied.year()));
        return Address.of("/calendar/calendars").with("year", applied.year()).with("import", applied.id())
                + "&faces-redirect=true";
    }

    public List<CalendarYearLine> getYears() {
        return years;
    }

    /** The year shown as a grid: the one asked for, that of the import, or the present one. */
    public int getShownYear() {
        if (year != null) {
            return Math.min(Math.max(year, 2000), 2059);
        }
        return chosen != null ? chosen.year() : thisYear();
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), zone.id()).getYear();
    }

    /** Whether somebody has decreed the year of the grid; a preview counts, it is what is looked at. */
    public boolean isDecreed() {
        return isProposal() || years.stream().anyMatch(line -> line.year() == getShownYear());
    }

    /** Whether the grid shows what is not applied yet. */
    public boolean isProposal() {
        return chosen != null && !chosen.isApplied() && chosen.year() == getShownYear();
    }

    public List<YearGrid.MonthOfDays> getMonths() {
        var proposal = chosen;
        var days = isProposal() && proposal != null ? proposal.days() : calendars.days(getShownYear());
        return new YearGrid(getShownYear(), days, ownDays, Texts.viewLocale()).months();
    }

    public List<String> getWeekdays() {
        return YearGrid.weekdays(Texts.viewLocale());
    }

    public List<SpecialDay> getOwnDays() {
        return ownDays;
    }

    public List<CalendarImport> getWaiting() {
        return waiting;
    }

    public List<ClockRun> getRuns() {
        return runs;
    }

    public @Nullable CalendarImport getChosen() {
        return chosen;
    }

    public @Nullable ClockRun getPreview() {
        return preview;
    }

    public @Nullable ClockRun getMoving() {
        return moving;
    }

    public boolean isPreviewing() {
        var run = preview;
        return run != null && !run.isEnded();
    }

    /** Whether the import may be applied now. */
    public boolean isApplicable() {
        var found = chosen;
        return found != null && !isPreviewing() && waiting.stream().anyMatch(one -> one.id().equals(found.id()));
    }

    public List<ClockMove> getMoves() {
        return page.items();
    }

    /** What the limit is called; its id where the pack in force has it no more. */
    public String rule(ClockMove move) {
        return words.pack().clockRule(move.rule()).map(rule -> Texts.text(rule.name())).orElse(move.rule());
    }

    /** The case or the entry the limit is about. */
    public String address(ClockMove move) {
        boolean ofEntry = words.pack()
                .clockRule(move.rule())
                .filter(rule -> rule.start() instanceof RegisterMoment)
                .isPresent();
        return Address.of(ofEntry ? "/register/entry" : "/cases/case").with("number", move.caseNumber()).toString();
    }

    /** How many due times move; beyond a thousand the total of the run says how many exactly. */
    public Count getCount() {
        var run = preview;
        return new Count(run == null ? 0 : (int) Math.min(run.moved(), Count.CAP));
    }

    public @Nullable String getNext() {
        var found = chosen;
        return page.next() == null || found == null
                ? null
                : Address.of("/calendar/calendars").with("import", found.id()).with("after", page.next()) + "#card-preview";
    }

    /** The year most likely to be handed in: the first that is missing. */
    public int getNextYear() {
        return years.isEmpty() ? thisYear() + 1 : years.get(0).year() + 1;
    }

    /** The year somebody should see to; null while there is none. */
    public @Nullable Integer getMissingYear() {
        return calendars.missingYear().orElse(null);
    }

    public String name(@Nullable UUID person) {
        return Optional.ofNullable(person)
                .map(id -> staff.names(signedIn.caller().orElseThrow().operatorId(), List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable String getImportId() {
        return importId;
    }

    public void setImportId(@Nullable String importId) {
        this.importId = importId;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
