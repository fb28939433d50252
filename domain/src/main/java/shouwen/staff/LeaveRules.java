package shouwen.staff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.SpecialDay;
import shouwen.calendar.WorkingCalendar;
import shouwen.clock.PackCalendars;
import shouwen.policy.LeadRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterRule;
import shouwen.policy.WorkingHours;
import shouwen.register.Deciders;
import shouwen.register.RegisterRules;

/** What the pack in force makes of a leave: which days count, whether it is in time, who decides and by which clause. */
public final class LeaveRules {

    private static final String FILED = "filed";
    private static final String DECIDED = "decided";
    private static final LocalTime USUAL_START = LocalTime.of(8, 30);

    private final PolicyPack pack;
    private final OperatorCalendars calendars;
    private @Nullable WorkingCalendar working;

    public LeaveRules(PolicyPack pack, OperatorCalendars calendars) {
        this.pack = pack;
        this.calendars = calendars;
    }

    /** Made when first asked for: not every question needs it. */
    private WorkingCalendar working() {
        var known = working;
        if (known == null) {
            known = PackCalendars.of(pack, calendars)
                    .orElseGet(() -> WorkingCalendar.of(CalendarDefinition.roundTheClock(pack.zone())));
            working = known;
        }
        return known;
    }

    /**
     * What filing a leave at a moment would come to.
     *
     * @param fields of the entry
     * @param inTime whether it keeps its lead; else it takes effect only with the head's consent (TUN-048)
     * @param onHoliday whether it touches a public holiday (TUN-055)
     * @param lead the rule about how early it must be filed; empty where the pack has none
     * @param steps who is asked, in order, each with its clause
     * @param days that count; empty while the pack does not say how to count
     */
    public record Plan(
            Map<String, String> fields,
            boolean inTime,
            boolean onHoliday,
            Optional<LeadRule> lead,
            List<Asked> steps,
            Optional<BigDecimal> days) {}

    /**
     * Whose leave it is.
     *
     * @param posts those of the ladder they fill themselves: it begins above these (TUN-037)
     * @param vacant those nobody else fills: the next one up decides in their place
     * @param shift when their own shift of the first day begins, by a published roster; null for the hours of the office
     */
    public record Applicant(Set<String> posts, Set<String> vacant, @Nullable Instant shift) {

        /** Somebody on no rung and on no roster, where every post is filled. */
        public static final Applicant ORDINARY = new Applicant(Set.of(), Set.of(), null);

        public Applicant {
            posts = Set.copyOf(posts);
            vacant = Set.copyOf(vacant);
        }
    }

    /** A post that is asked, for which step and by which clause. */
    public record Asked(String step, String post, String clause) {}

    /** Whether the pack has a register for the kind. */
    public boolean knows(LeaveKind kind) {
        return register(kind).filter(rule -> rule.field("kind").stream()
                        .flatMap(field -> field.choices().stream())
                        .anyMatch(choice -> choice.code().equals(kind.choice())))
                .isPresent();
    }

    public Optional<RegisterRule> register(LeaveKind kind) {
        return pack.register(kind.register());
    }

    /** Whether any work is done on a date. */
    public boolean isWorkday(LocalDate date) {
        return working().isWorkday(date);
    }

    /** The first year of a leave whose holidays nobody has decreed yet, so that none of its days counts as one. */
    public Optional<Integer> undecreedYear(LeaveSpan span) {
        var holidays = calendars.holidays(pack.calendar());
        return holidays.years().isEmpty()
                ? Optional.empty()
                : IntStream.rangeClosed(span.first().getYear(), span.last().getYear())
                        .filter(year -> !holidays.published(year))
                        .boxed()
                        .findFirst();
    }

    /** Whether the law gives a date off, whatever its weekday (TUN-055); weekends and days of the operator's own are not. */
    public boolean isPublicHoliday(LocalDate date) {
        return calendars.holidays(pack.calendar())
                .on(date)
                .filter(day -> day.kind() == SpecialDay.Kind.DAY_OFF)
                .isPresent();
    }

    /** When the first shift of a leave begins: that of the office where no other is known. */
    public Instant shiftStart(LeaveSpan span) {
        var shifts = officeShifts();
        var start = shifts.stream()
                .map(WorkingHours.Shift::from)
                .filter(from -> !span.fromNoon() || !from.isBefore(LocalTime.NOON))
                .min(Comparator.naturalOrder())
                .orElse(span.fromNoon() ? LocalTime.NOON : USUAL_START);
        return span.first().atTime(start).atZone(pack.zone()).toInstant();
    }

    /** The stretches of an ordinary working day; empty where nobody keeps office hours. */
    public List<WorkingHours.Shift> officeShifts() {
        return pack.hours().stream()
                .filter(hours -> !hours.shifts().isEmpty())
                .min(Comparator.comparing(hours -> hours.departments().size()))
                .map(WorkingHours::shifts)
                .orElse(List.of());
    }

    /**
     * What filing at a moment would come to.
     *
     * @param by whose leave it is
     */
    public Plan plan(LeaveKind kind, LeaveSpan span, String reason, String specialReason, Applicant by, Instant at) {
        var shiftStart = by.shift() == null ? shiftStart(span) : by.shift();
        var rule = new RegisterRules(pack).forOpener(register(kind).orElseThrow(), by.posts(), by.vacant());
        var lead = pack.leads(rule.id(), FILED).stream().findFirst();
        var before = kind == LeaveKind.SPECIAL ? shiftStart : startOfDay(span.first());
        boolean inTime = lead.map(one -> one.keeps(at, before, working())).orElse(true);
        boolean onHoliday = span.touches(this::isPublicHoliday);
        var fields = fields(kind, span, reason, specialReason, shiftStart);
        fields.put("in-time", yesNo(inTime));
        fields.put("on-holiday", yesNo(onHoliday));
        fields.keySet().removeIf(field -> rule.field(field).isEmpty());
        var content = new RegisterRules(pack).content(rule, fields).fields();
        var days = Optional.ofNullable(content.get("days")).map(BigDecimal::new);
        return new Plan(Map.copyOf(fields), inTime, onHoliday, lead, steps(rule, content, by.posts()), days);
    }

    private Map<String, String> fields(
            LeaveKind kind, LeaveSpan span, String reason, String specialReason, Instant shiftStart) {
        var fields = new HashMap<String, String>();
        fields.put("kind", kind.choice());
        fields.put(kind == LeaveKind.SPECIAL ? "shift-start" : "first-day",
                kind == LeaveKind.SPECIAL ? shiftStart.toString() : span.first().toString());
        fields.put("last-day", span.last().toString());
        fields.put("from-noon", yesNo(span.fromNoon()));
        fields.put("to-noon", yesNo(span.toNoon()));
        fields.put("calendar-days", span.calendarDays().toPlainString());
        fields.put("working-days", span.workingDays(this::isWorkday).toPlainString());
        fields.put("reason", reason);
        if (!specialReason.isEmpty()) {
            fields.put("special-reason", specialReason);
        }
        return fields;
    }

    /** Everybody who is asked, in order: for late filing, for the holiday, up the ladder. */
    private List<Asked> steps(RegisterRule rule, Map<String, String> fields, Set<String> own) {
        var ladder = new RegisterRules(pack).deciders(rule, fields, own);
        return rule.steps().stream()
                .filter(step -> step.onlyIf().holds(fields))
                .flatMap(step -> ladder.containsKey(step.id())
                        ? ladder(step.id(), ladder.get(step.id()), rule, fields)
                        : step.post() == null
                                ? Stream.empty()
                                : Stream.of(new Asked(step.id(), step.post(), clause(step.clause(), rule))))
                .toList();
    }

    private Stream<Asked> ladder(String step, Deciders deciders, RegisterRule rule, Map<String, String> fields) {
        boolean counted = deciders.by() == null || fields.containsKey(deciders.by());
        return counted
                ? deciders.posts().stream().map(post -> new Asked(step, post, bandClause(rule, post, deciders)))
                : Stream.empty();
    }

    /** The clause of the lowest band that ends with the post: each rung is asked by its own (TUN-050 to TUN-052). */
    private String bandClause(RegisterRule rule, String post, Deciders deciders) {
        return pack.ladder(rule.id(), DECIDED).stream()
                .flatMap(ladder -> ladder.bands().stream())
                .filter(band -> band.posts() != null
                        && !band.posts().isEmpty()
                        && band.posts().get(band.posts().size() - 1).equals(post))
                .map(band -> band.clause())
                .findFirst()
                .orElse(deciders.clause());
    }

    private static String clause(@Nullable String own, RegisterRule rule) {
        return own == null ? rule.clause() : own;
    }

    private Instant startOfDay(LocalDate date) {
        return date.atStartOfDay(pack.zone()).toInstant();
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }
}
