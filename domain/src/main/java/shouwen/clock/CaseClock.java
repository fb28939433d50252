package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/**
 * One limit, or one promise, running for one case or entry under the rule it began with. Every verb returns the event
 * that records it. A moment before the last event counts as that event's, so a server whose time lags never blocks the
 * work.
 */
@Entity
@Table(name = "case_clock")
public class CaseClock {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private SubjectRef subject;

    @Embedded
    private RuleStamp stamp;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    @Embedded
    private TimeRun run;

    @Embedded
    private Alarm alarm;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Convert(converter = DurationText.class)
    @Column(name = "time_left")
    private @Nullable Duration timeLeft;

    protected CaseClock() {} // for JPA

    /** Starts a clock; one whose value is blank, or not agreed yet, counts time and falls due never. */
    public CaseClock(ClockSubject subject, ClockRule rule, ClockTerms terms, Instant at) {
        this(SubjectRef.of(subject), RuleStamp.of(rule, terms), terms.due(at).orElse(null), terms, at);
    }

    private CaseClock(SubjectRef subject, RuleStamp stamp, @Nullable Instant due, ClockTerms terms, Instant at) {
        this.id = Ids.next();
        this.subject = subject;
        this.stamp = stamp;
        this.startsAt = at;
        this.dueAt = due;
        this.run = TimeRun.from(at);
        this.alarm = Alarm.of(terms, at, due);
        this.state = due != null ? ClockState.RUNNING : ClockState.without(stamp.kind());
    }

    /** The clock of a time agreed about this one: the same moment ends it, and only a new agreement moves it. */
    CaseClock promise(Instant until, ClockTerms terms, Instant at) {
        return new CaseClock(subject, stamp.agreed(), until, terms, at);
    }

    /** The event that begins its history; it names the moment counted from. */
    public ClockEvent started(ClockMoment from) {
        return event(ClockEvent.Kind.START, from.code(), startsAt);
    }

    /** Stands still from a moment on. Refused unless it runs, may pause, and may pause for this reason. */
    public ClockEvent pause(String reason, Instant moment, ClockTerms terms) {
        demand(ClockState.RUNNING);
        if (!mayPause(reason, terms)) {
            throw new ConflictException("clockDoesNotPause", rule(), reason);
        }
        var at = run.notBefore(moment);
        run = run.paused(reason, at, terms);
        state = ClockState.PAUSED;
        alarm = alarm.silent();
        return event(ClockEvent.Kind.PAUSE, reason, at);
    }

    /** Whether it runs and its rule lets it stand still for this reason. */
    public boolean mayPause(String reason, ClockTerms terms) {
        return isRunning() && kind() == ClockKind.TIMER && terms.pauseReasons().contains(reason);
    }

    /** Runs on with the time it had left; a clock already late when it was paused stays as late. Refused unless paused. */
    public ClockEvent resume(Instant moment, ClockTerms terms) {
        demand(ClockState.PAUSED);
        var paused = run;
        var at = paused.notBefore(moment);
        var due = terms.moved(dueAt, paused.pausedSince(), at);
        alarm = due.isAfter(dueAt)
                ? alarm.moved(terms, paused.pausedSince(), at, due)
                : alarm.armed(terms, due);
        dueAt = due;
        run = paused.resumed(at);
        state = ClockState.RUNNING;
        return event(ClockEvent.Kind.RESUME, paused.pauseReason(), at);
    }

    /**
     * Whether it may follow its case to other terms: what was agreed with the customer keeps its own, and a clock that
     * stands still would have no limit to come back to where the value is blank.
     */
    public boolean mayGoOver(ClockTerms terms) {
        return isOpen() && !isAgreed() && (state != ClockState.PAUSED || terms.target() != null);
    }

    /** What it would say under other terms, counted again from its start and its pauses; empty without a limit. */
    public Optional<OpenClock.Moments> under(ClockTerms terms, List<OpenClock.Pause> pauses) {
        return OpenClock.Moments.of(terms, startsAt, pauses, state != ClockState.PAUSED, alarm.nextLevel());
    }

    /**
     * Goes on under another version of the pack. Its start and its pauses stay what they were, and what was told stays
     * told. Refused unless it may.
     */
    public ClockEvent goOver(
            UUID packVersionId, ClockRule rule, ClockTerms terms, List<OpenClock.Pause> pauses, Instant at) {
        if (!mayGoOver(terms)) {
            throw new ConflictException("clockState", rule(), state);
        }
        var before = dueAt;
        var moments = under(terms, pauses);
        subject = subject.under(packVersionId);
        stamp = RuleStamp.of(rule, terms);
        dueAt = moments.map(OpenClock.Moments::dueAt).orElse(null);
        alarm = new Alarm(
                moments.map(OpenClock.Moments::warnAt).orElse(null),
                alarm.nextLevel(),
                moments.map(OpenClock.Moments::nextFireAt).orElse(null));
        run = run.recounted(OpenClock.used(terms, startsAt, pauses));
        if (state != ClockState.PAUSED) {
            state = dueAt != null ? ClockState.RUNNING : ClockState.without(stamp.kind());
        }
        return event(ClockEvent.Kind.VERSION, before == null ? "" : before.toString(), at);
    }

    /** Ends it and writes the time used and left. A paused clock counts as stopped when it was paused. */
    public ClockEvent stop(Instant moment, ClockTerms terms) {
        var at = end(moment, terms);
        if (dueAt != null) {
            state = run.countedUntil(at).isAfter(dueAt) ? ClockState.MISSED : ClockState.MET;
        }
        return event(ClockEvent.Kind.STOP, "", at);
    }

    /** Ends it without a verdict. */
    public ClockEvent cancel(String reason, Instant moment, ClockTerms terms) {
        var at = end(moment, terms);
        state = ClockState.CANCELLED;
        return event(ClockEvent.Kind.CANCEL, reason, at);
    }

    /** Ends it because nothing waits for it any more: what is late by then is missed, the rest has no verdict. */
    public ClockEvent giveWay(String reason, Instant moment, ClockTerms terms) {
        boolean late = dueAt != null && run.countedUntil(run.notBefore(moment)).isAfter(dueAt);
        return late ? stop(moment, terms) : cancel(reason, moment, terms);
    }

    private Instant end(Instant moment, ClockTerms terms) {
        if (!isOpen()) {
            throw new ConflictException("clockState", rule(), state);
        }
        var at = run.notBefore(moment);
        timeLeft = dueAt == null ? null : terms.between(run.countedUntil(at), dueAt);
        run = run.ended(at, terms);
        stoppedAt = at;
        alarm = alarm.silent();
        return at;
    }

    /** The firing it is armed for; it is then armed for the next one. A clock that does not run fires nothing. */
    public Optional<Firing> fire(ClockTerms terms) {
        if (!isRunning()) {
            alarm = alarm.silent();
            return Optional.empty();
        }
        var firing = alarm.next(terms, dueAt);
        alarm = firing.map(fired -> alarm.after(fired, terms, dueAt)).orElseGet(alarm::silent);
        return firing;
    }

    /** Whether a firing it is armed for has come. */
    public boolean isDueToFire(Instant now) {
        return alarm.hasCome(now);
    }

    private void demand(ClockState wanted) {
        if (state != wanted) {
            throw new ConflictException("clockState", rule(), state);
        }
    }

    private ClockEvent event(ClockEvent.Kind what, String reason, Instant at) {
        return new ClockEvent(this, what, reason, at);
    }

    /** Whether it has not ended: it runs, is paused, or counts time without a limit. */
    public boolean isOpen() {
        return stoppedAt == null;
    }

    /** Whether it can be breached: it runs and has a due moment. */
    public boolean isRunning() {
        return state == ClockState.RUNNING;
    }

    /** Whether it holds a time agreed with the customer. */
    public boolean isAgreed() {
        return stamp.isAgreed();
    }

    /** Time of its kind that has run by a moment, pauses left out. */
    public Duration used(Instant now, ClockTerms terms) {
        return run.used(now, terms);
    }

    /** Time until it falls due, negative when late, as it stood when it was paused or ended; null without a limit. */
    public @Nullable Duration left(Instant now, ClockTerms terms) {
        return !isOpen() || dueAt == null ? timeLeft : terms.between(run.countedUntil(now), dueAt);
    }

    public UUID id() {
        return id;
    }

    public SubjectRef subject() {
        return subject;
    }

    public RuleStamp stamp() {
        return stamp;
    }

    public String rule() {
        return stamp.rule();
    }

    public ClockKind kind() {
        return stamp.kind();
    }

    public Instant startsAt() {
        return startsAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public ClockState state() {
        return state;
    }

    public @Nullable Instant pausedSince() {
        return run.pausedSince();
    }

    public @Nullable String pauseReason() {
        return run.pauseReason();
    }

    public @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    public @Nullable Instant nextFireAt() {
        return alarm.nextFireAt();
    }
}
