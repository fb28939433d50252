package shouwen.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.WorkingCalendar;
import shouwen.clock.PackCalendars;
import shouwen.policy.Calculation;
import shouwen.policy.FormulaOutcome;
import shouwen.policy.FormulaRule;
import shouwen.policy.LadderDecision;
import shouwen.policy.LadderRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.shared.InvalidInputException;

/** What a pack says of registers, put together as the engine needs it. */
public record RegisterRules(PolicyPack pack) {

    private static final int TITLE = 120;

    /** Every register, in the order of the pack. */
    public List<RegisterRule> all() {
        return pack.procedures().registers();
    }

    public Optional<RegisterRule> find(String id) {
        return pack.register(id);
    }

    /** The staff role that fills a post; empty where the pack knows no such post. */
    public Optional<String> roleOf(String post) {
        return pack.post(post).map(Post::role);
    }

    /**
     * Who decides the steps that ladders decide, by step (TUN-050 to TUN-053). A ladder with a blank is not among them: it
     * is inactive, and pages say so.
     */
    public Map<String, Deciders> deciders(RegisterRule rule, Map<String, String> fields) {
        var deciders = new TreeMap<String, Deciders>();
        rule.steps().forEach(step -> pack.ladder(rule.id(), step.id())
                .flatMap(ladder -> deciders(ladder, fields))
                .ifPresent(found -> deciders.put(step.id(), found)));
        return deciders;
    }

    /**
     * The same for what somebody asks for who fills posts of the ladder themselves: where all decide in order, it begins above
     * their own post (TUN-037, TUN-053). An urgent one that passes over posts does so anyway.
     *
     * @param own the posts the opener filled when it was opened
     */
    public Map<String, Deciders> deciders(RegisterRule rule, Map<String, String> fields, Set<String> own) {
        var deciders = deciders(rule, fields);
        deciders.replaceAll((step, found) -> {
            var order = pack.ladder(rule.id(), step).map(RegisterRules::order).orElse(List.of());
            boolean climbs = found.needs() == LadderRule.Needs.ALL && found.debt() == null;
            return climbs ? found.by(new OwnRung(order, own).above(found.posts())) : found;
        });
        return deciders;
    }

    /**
     * The register as it is for somebody who fills such posts: what a post decides, the one above theirs does, and where nobody
     * else fills it the next one up that somebody fills.
     *
     * @param own the posts the opener filled when it was opened
     * @param vacant the posts nobody but the opener fills
     */
    public RegisterRule forOpener(RegisterRule rule, Set<String> own, Set<String> vacant) {
        var order = order(rule);
        var rung = new OwnRung(order, own);
        return order.isEmpty() || own.isEmpty() && vacant.isEmpty()
                ? rule
                : rule.with(rule.steps().stream()
                        .map(step -> step.post() != null && step.notSame().contains(Procedure.OPENED)
                                ? step.with(filled(order, rung.above(List.of(step.post())).get(0), vacant))
                                : step)
                        .toList());
    }

    /** A post, or the next one up that somebody fills; the post itself where nobody does. */
    private static String filled(List<String> order, String post, Set<String> vacant) {
        return vacant.contains(post)
                ? above(order, post).filter(one -> !vacant.contains(one)).findFirst().orElse(post)
                : post;
    }

    /** The posts above one on the ladder of a register, the next one up first; none where it is on no ladder. */
    public List<String> above(RegisterRule rule, String post) {
        return above(order(rule), post).toList();
    }

    private static Stream<String> above(List<String> order, String post) {
        int rank = order.indexOf(post);
        return rank < 0 ? Stream.empty() : order.stream().skip(rank + 1L);
    }

    /** Every post the register may ask, on ladders or by itself. */
    public Set<String> posts(RegisterRule rule) {
        return Stream.concat(
                        rule.steps().stream().map(RegisterStep::post).filter(Objects::nonNull),
                        rule.steps().stream()
                                .flatMap(step -> pack.ladder(rule.id(), step.id()).stream())
                                .flatMap(ladder -> ladder.bands().stream())
                                .flatMap(band -> band.posts() == null ? Stream.empty() : band.posts().stream()))
                .collect(Collectors.toSet());
    }

    /** The posts whose own entries a post does not decide: itself and those above, but for the highest, which has no other. */
    public Set<String> notBelow(RegisterRule rule, String post) {
        var order = order(rule);
        int rank = order.indexOf(post);
        return rank < 0 || rank == order.size() - 1 ? Set.of() : Set.copyOf(order.subList(rank, order.size()));
    }

    /** The posts of the first ladder of a register on which all decide, the lowest first; empty where it has none. */
    private List<String> order(RegisterRule rule) {
        return rule.steps().stream()
                .flatMap(step -> pack.ladder(rule.id(), step.id()).stream())
                .filter(ladder -> ladder.needs() == LadderRule.Needs.ALL)
                .findFirst()
                .map(RegisterRules::order)
                .orElse(List.of());
    }

    private static List<String> order(LadderRule ladder) {
        var posts = ladder.bands().get(ladder.bands().size() - 1).posts();
        return posts == null ? List.of() : posts;
    }

    /** Whether a ladder is to decide the step and a value of it is blank. */
    public boolean isUndecided(RegisterRule rule, String step, Map<String, String> fields) {
        return pack.ladder(rule.id(), step).isPresent() && !deciders(rule, fields).containsKey(step);
    }

    private static Optional<Deciders> deciders(LadderRule ladder, Map<String, String> fields) {
        var by = ladder.by();
        if (by != null && fields.getOrDefault(by, "").isEmpty()) {
            var top = ladder.bands().get(ladder.bands().size() - 1);
            var posts = top.posts() == null ? List.<String>of() : top.posts();
            return Optional.of(new Deciders(ladder.id(), top.clause(), posts, ladder.needs(), by, null));
        }
        return ladder.decide(fields) instanceof LadderDecision.Posts found
                ? Optional.of(new Deciders(
                        ladder.id(), found.clause(), found.posts(), found.needs(), by, found.owed()))
                : Optional.empty();
    }

    /**
     * The clause of the first lead a step does not keep, when it only marks; empty when in time. A lead that refuses does
     * so, naming field and clause.
     *
     * @param calendars the special days of the operator
     */
    public String lateClause(RegisterEntry entry, String step, Instant at, OperatorCalendars calendars) {
        var late = "";
        for (var lead : pack.leads(entry.register(), step)) {
            var before = entry.fields().get(lead.before());
            if (before == null || lead.keeps(at, moment(before), working(calendars))) {
                continue;
            }
            if (lead.refuses()) {
                throw new InvalidInputException(
                        "fields." + lead.before(), "register.tooLate", lead.name(), lead.clause());
            }
            late = late.isEmpty() ? lead.clause() : late;
        }
        return late;
    }

    private Instant moment(String value) {
        return value.contains("T")
                ? Instant.parse(value)
                : LocalDate.parse(value).atStartOfDay(pack.zone()).toInstant();
    }

    private WorkingCalendar working(OperatorCalendars calendars) {
        return PackCalendars.of(pack, calendars)
                .orElseGet(() -> WorkingCalendar.of(CalendarDefinition.roundTheClock(pack.zone())));
    }

    /** What an entry with these fields holds: computed ones with their calculation, and the line lists show. */
    public EntryContent content(RegisterRule rule, Map<String, String> filled) {
        var values = new TreeMap<>(filled);
        var calculations = new TreeMap<String, String>();
        for (var field : rule.fields()) {
            if (field.type() == RegisterField.Type.COMPUTED) {
                values.remove(field.id());
                compute(field, values, calculations);
            }
        }
        return new EntryContent(values, calculations, title(rule, values));
    }

    private void compute(RegisterField field, Map<String, String> values, Map<String, String> calculations) {
        var formula = pack.formula(field.formula() == null ? "" : field.formula()).orElse(null);
        if (formula == null || !isGiven(formula, values)) {
            return;
        }
        var outcome = Calculation.of(formula, values);
        if (outcome instanceof FormulaOutcome.Result result) {
            values.put(field.id(), result.value());
            calculations.put(field.id(), EntryContent.lines(result.lines()));
        } else if (outcome instanceof FormulaOutcome.NotConfigured blank) {
            calculations.put(field.id(), EntryContent.notConfigured(blank.blanks()));
        }
    }

    private static boolean isGiven(FormulaRule formula, Map<String, String> values) {
        return formula.inputs().stream().noneMatch(input -> values.getOrDefault(input.id(), "").isEmpty());
    }

    private static String title(RegisterRule rule, Map<String, String> values) {
        return rule.fields().stream()
                .filter(field -> field.type() == RegisterField.Type.TEXT || field.type() == RegisterField.Type.LONG_TEXT)
                .map(field -> values.getOrDefault(field.id(), ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> value.replaceAll("\\s+", " "))
                .map(line -> line.codePointCount(0, line.length()) <= TITLE
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…")
                .orElse("");
    }
}
