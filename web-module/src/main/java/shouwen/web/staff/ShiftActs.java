package shouwen.web.staff;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.staff.RosterRules;
import shouwen.staff.ShiftForm;
import shouwen.staff.ShiftKind;
import shouwen.staff.service.DutyShifts;
import shouwen.staff.service.Qualifications;
import shouwen.web.ui.Messages;

/** Adds a shift, sets the rules of rest, notes a qualification: the forms beside the shifts of a department. */
@Named("shiftActs")
@RequestScoped
public class ShiftActs {

    @Inject
    DutyShifts shifts;

    @Inject
    Qualifications qualifications;

    @Inject
    ShiftsView view;

    @Inject
    Messages messages;

    private ShiftKind kind = ShiftKind.EARLY;
    private @Nullable String label;
    private @Nullable String starts;
    private @Nullable String ends;
    private @Nullable Integer heads = 1;
    private String[] weekdays = {"1", "2", "3", "4", "5", "6", "7"};
    private @Nullable String qualification;
    private @Nullable Integer restHours;
    private @Nullable Integer nightsInRow;
    private @Nullable Integer freeDaysInWeek;
    private @Nullable Integer compensationDays;
    private boolean noEarlyAfterNight;
    private boolean aroundTheClock;
    private @Nullable String person;
    private @Nullable String name;
    private @Nullable String from;
    private @Nullable String until;

    @PostConstruct
    void begin() {
        if (view.getDepartment() != null) {
            var rules = view.getRules();
            restHours = rules.restHours();
            nightsInRow = rules.nightsInRow();
            freeDaysInWeek = rules.freeDaysInWeek();
            compensationDays = rules.compensationDays();
            noEarlyAfterNight = rules.noEarlyAfterNight();
            aroundTheClock = rules.aroundTheClock();
        }
    }

    public String add() {
        shifts.add(view.code(), ShiftForm.typed(
                kind, label, time("starts", starts), time("ends", ends), heads, String.join("", weekdays), qualification));
        messages.info("roster", "done.shiftAdded");
        return view.address();
    }

    private static @Nullable LocalTime time(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalTime.parse(text.strip());
        } catch (DateTimeException notATime) {
            throw new InvalidInputException(field, "roster.time");
        }
    }

    public String setRules() {
        shifts.set(view.code(), new RosterRules(
                restHours, nightsInRow, freeDaysInWeek, compensationDays, noEarlyAfterNight, aroundTheClock), null);
        messages.info("roster", "done.rules");
        return view.address();
    }

    public String note() {
        qualifications.note(
                view.code(),
                person == null || person.isBlank() ? null : UUID.fromString(person),
                name,
                RostersView.date("from", from),
                RostersView.date("until", until));
        messages.info("roster", "done.qualificationNoted");
        return view.address();
    }

    public List<ShiftKind> getKinds() {
        return Arrays.asList(ShiftKind.values());
    }

    public ShiftKind getKind() {
        return kind;
    }

    public void setKind(ShiftKind kind) {
        this.kind = kind;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getStarts() {
        return starts;
    }

    public void setStarts(@Nullable String starts) {
        this.starts = starts;
    }

    public @Nullable String getEnds() {
        return ends;
    }

    public void setEnds(@Nullable String ends) {
        this.ends = ends;
    }

    public @Nullable Integer getHeads() {
        return heads;
    }

    public void setHeads(@Nullable Integer heads) {
        this.heads = heads;
    }

    public String[] getWeekdays() {
        return weekdays.clone();
    }

    public void setWeekdays(String @Nullable [] weekdays) {
        this.weekdays = weekdays == null ? new String[0] : weekdays.clone();
    }

    public @Nullable String getQualification() {
        return qualification;
    }

    public void setQualification(@Nullable String qualification) {
        this.qualification = qualification;
    }

    public @Nullable Integer getRestHours() {
        return restHours;
    }

    public void setRestHours(@Nullable Integer restHours) {
        this.restHours = restHours;
    }

    public @Nullable Integer getNightsInRow() {
        return nightsInRow;
    }

    public void setNightsInRow(@Nullable Integer nightsInRow) {
        this.nightsInRow = nightsInRow;
    }

    public @Nullable Integer getFreeDaysInWeek() {
        return freeDaysInWeek;
    }

    public void setFreeDaysInWeek(@Nullable Integer freeDaysInWeek) {
        this.freeDaysInWeek = freeDaysInWeek;
    }

    public @Nullable Integer getCompensationDays() {
        return compensationDays;
    }

    public void setCompensationDays(@Nullable Integer compensationDays) {
        this.compensationDays = compensationDays;
    }

    public boolean isNoEarlyAfterNight() {
        return noEarlyAfterNight;
    }

    public void setNoEarlyAfterNight(boolean noEarlyAfterNight) {
        this.noEarlyAfterNight = noEarlyAfterNight;
    }

    public boolean isAroundTheClock() {
        return aroundTheClock;
    }

    public void setAroundTheClock(boolean aroundTheClock) {
        this.aroundTheClock = aroundTheClock;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}
