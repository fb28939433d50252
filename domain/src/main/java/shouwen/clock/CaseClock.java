package shouwen.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.Moment;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;

/**
 * One limit running for one case, under the rule the case began with. Every verb returns the event that records it. A
 * moment before the last event counts as that event's, so a server whose time lags never blocks the work.
 */
@Entity
@Table(name = "case_clock")
public class CaseClock {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "case_number")
    private String caseNumber;

    private int step;
    private String rule;
    private String clause;

    @Column(name = "pack_version_id")
    private UUID packVersionId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    @Enumerated(EnumType.STRING)
    private ClockTime time;

    private @Nullable String target;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_moment")
    private Moment stopMoment;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "warn_at")
    private @Nullable Instant warnAt;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    /** Since when it runs without a break, null while it does not. */
    @Column(name = "running_since")
    private @Nullable Instant runningSince;

    @Column(name = "paused_since")
    private @Nullable Instant pausedSince;

    @Column(name = "pause_reason")
    private @Nullable String pauseReason;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Convert(converter = DurationText.class)
    @Column(name = "time_used")
    private Duration timeUsed;

    @Convert(converter = DurationText.class)
    @Column(name = "time_left")
    private @Nullable Duration timeLeft;

    @Column(name = "next_level")
    private int nextLevel;

    @Column(name = "next_fire_at")
    private @Nullable Instant nextFireAt;

    protected CaseClock() {} // for JPA

    /** Starts a clock; one whose value is blank counts time and falls due never. */
    public CaseClock(ClockSubject subject, ClockRule rule, ClockTerms terms, Instant at) {
        this.id = Ids.next();
        this.operatorId = subject.operatorId();
        this.caseId = subject.caseId();
        this.caseNumber = subject.caseNumber();
        this.step = subject.step();
        this.packVersionId = subject.packVersionId();
        this.rule = rule.id();
        this.clause = rule.clause();
        this.time = rule.time();
        this.target = rule.target();
        this.stopMoment = (Moment) rule.stop();
        this.kind = terms.kind();
        this.startsAt = at;
        this.runningSince = at;
        this.timeUsed = Duration.ZERO;
        this.dueAt = terms.due(at).orElse(null);
        this.warnAt = dueAt == null ? null : terms.warning(at, dueAt).orElse(null);
        this.state = dueAt == null ? ClockState.NOT_CONFIGURED : ClockState.RUNNING;
        arm(terms);
    }

    /** The event that begins its history. */
    public ClockEvent started() {
        return event(ClockEvent.Kind.START, "", startsAt);
    }

    /** Stands still from a moment on. Refused unless it runs, may pause, and may pause for this reason. */
    public ClockEvent pause(String reason, Instant moment, ClockTerms terms) {
        demand(ClockState.RUNNING);
        if (!mayPause(reason, terms)) {
            throw new ConflictException("clockDoesNotPause", rule, reason);
        }
        var at = notBefore(runningSince, moment);
        timeUsed = timeUsed.plus(terms.between(runningSince, at));
        runningSince = null;
        pausedSince = at;
        pauseReason = reason;
        state = ClockState.PAUSED;
        nextFireAt = null;
        return event(ClockEvent.Kind.PAUSE, reason, at);
    }

    /** Whether it runs and its rule lets it stand still for this reason. */
    public boolean mayPause(String reason, ClockTerms terms) {
        return isRunning() && kind == ClockKind.TIMER && terms.pauseReasons().contains(reason);
    }

    /** Runs on with the time it had left; a clock already late when it was paused stays as late. Refused unless paused. */
    public ClockEvent resume(Instant moment, ClockTerms terms) {
        demand(ClockState.PAUSED);
        var at = notBefore(pausedSince, moment);
        var due = terms.moved(dueAt, pausedSince, at);
        if (due.isAfter(dueAt)) {
            boolean warned = warnAt == null || !warnAt.isAfter(pausedSince);
            dueAt = due;
            warnAt = warned ? warnAt : terms.warning(at, dueAt).orElse(null);
        }
        var reason = pauseReason;
        pausedSince = null;
        pauseReason = null;
        runningSince = at;
        state = ClockState.RUNNING;
        arm(terms);
        return event(ClockEvent.Kind.RESUME, reason, at);
    }

    /** Ends it and writes the time used and left. A paused clock counts as stopped when it was paused. */
    public ClockEvent stop(Instant moment, ClockTerms terms) {
        var at = end(moment, terms);
        if (dueAt != null) {
            state = countedUntil(at).isAfter(dueAt) ? ClockState.MISSED : ClockState.MET;
        }
        return event(ClockEvent.Kind.STOP, "", at);
    }

    /** Ends it without a verdict. */
    public ClockEvent cancel(String reason, Instant moment, ClockTerms terms) {
        var at = end(moment, terms);
        state = ClockState.CANCELLED;
        return event(ClockEvent.Kind.CANCEL, reason, at);
    }

    private Instant end(Instant moment, ClockTerms terms) {
        if (!isOpen()) {
            throw new ConflictException("clockState", rule, state);
        }
        var at = notBefore(pausedSince != null ? pausedSince : runningSince, moment);
        if (runningSince != null) {
            timeUsed = timeUsed.plus(terms.between(runningSince, at));
        }
        timeLeft = dueAt == null ? null : terms.between(countedUntil(at), dueAt);
        runningSince = null;
        stoppedAt = at;
        nextFireAt = null;
        return at;
    }

    /** The firing it is armed for; it is then armed for the next one. A clock that does not run fires nothing. */
    public Optional<Firing> fire(ClockTerms terms) {
        if (!isRunning()) {
            nextFireAt = null;
            return Optional.empty();
        }
        var firing = terms.firing(nextLevel, dueAt, warnAt);
        nextLevel = firing.map(fired -> fired.level() + 1).orElse(nextLevel);
        arm(terms);
        return firing;
    }

    /** Whether a firing it is armed for has come. */
    public boolean isDueToFire(Instant now) {
        return nextFireAt != null && !nextFireAt.isAfter(now);
    }

    private void arm(ClockTerms terms) {
        nextFireAt = dueAt == null
                ? null
                : terms.firing(nextLevel, dueAt, warnAt).map(Firing::at).orElse(null);
    }

    private Instant countedUntil(Instant at) {
        return pausedSince != null ? pausedSince : at;
    }

    private void demand(ClockState wanted) {
        if (state != wanted) {
            throw new ConflictException("clockState", rule, state);
        }
    }

    private static Instant notBefore(@Nullable Instant last, Instant moment) {
        return last != null && moment.isBefore(last) ? last : moment;
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

    /** Time of its kind that has run by a moment, pauses left out. */
    public Duration used(Instant now, ClockTerms terms) {
        return runningSince == null ? timeUsed : timeUsed.plus(terms.between(runningSince, now));
    }

    /** Time until it falls due, negative when late, as it stood when it was paused or ended; null without a limit. */
    public @Nullable Duration left(Instant now, ClockTerms terms) {
        if (!isOpen() || dueAt == null) {
            return timeLeft;
        }
        return terms.between(countedUntil(now), dueAt);
    }

    public UUID id() {
        return id;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public UUID caseId() {
        return caseId;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public int step() {
        return step;
    }

    public String rule() {
        return rule;
    }

    public String clause() {
        return clause;
    }

    public UUID packVersionId() {
        return packVersionId;
    }

    public ClockKind kind() {
        return kind;
    }

    public ClockTime time() {
        return time;
    }

    public @Nullable String target() {
        return target;
    }

    public Moment stopMoment() {
        return stopMoment;
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
        return pausedSince;
    }

    public @Nullable String pauseReason() {
        return pauseReason;
    }

    public @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    public @Nullable Instant nextFireAt() {
        return nextFireAt;
    }
}
