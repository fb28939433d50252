package shouwen.policy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import shouwen.shared.LocalizedText;

/**
 * The regulations of one operator, read and checked: immutable, and the same answer for the same facts for ever.
 *
 * @param calendar the code of the holiday calendar
 * @param rules the rules for cases of customers
 * @param unset the blanks nobody has filled, in the order of the pack
 * @param procedures the rules for everything else
 * @param proof what ties it to its regulation
 */
public record PolicyPack(
        String code,
        String version,
        LocalizedText name,
        ZoneId zone,
        String calendar,
        List<WorkingHours> hours,
        List<Source> sources,
        List<Clause> clauses,
        List<Department> departments,
        List<Category> categories,
        PackRules rules,
        List<PauseReason> pauseReasons,
        List<Setting> settings,
        List<UnsetValue> unset,
        PackProcedures procedures,
        PackWording wording,
        PackProof proof) {

    public PolicyPack {
        hours = List.copyOf(hours);
        sources = List.copyOf(sources);
        clauses = List.copyOf(clauses);
        departments = List.copyOf(departments);
        categories = List.copyOf(categories);
        pauseReasons = List.copyOf(pauseReasons);
        settings = List.copyOf(settings);
        unset = List.copyOf(unset);
    }

    public Optional<Post> post(String id) {
        return first(procedures.posts(), post -> post.id().equals(id));
    }

    public Optional<RegisterRule> register(String id) {
        return first(procedures.registers(), register -> register.id().equals(id));
    }

    /** Every limit on an entry of a register with such values, those with a blank target too. */
    public List<ClockRule> clockRules(String register, Map<String, String> values) {
        return procedures.clocks().stream()
                .filter(clock -> clock.scope() != null
                        && clock.scope().register().equals(register)
                        && clock.scope().when().holds(values))
                .toList();
    }

    /** What must be done so long before a date when a step of a register is recorded. */
    public List<LeadRule> leads(String register, String step) {
        return procedures.leads().stream()
                .filter(lead -> lead.register().equals(register) && lead.step().equals(step))
                .toList();
    }

    /** Who decides a step of a register; empty where any one person of its post does. */
    public Optional<LadderRule> ladder(String register, String step) {
        return first(
                procedures.ladders(),
                ladder -> ladder.register().equals(register) && ladder.step().equals(step));
    }

    public Optional<FormulaRule> formula(String id) {
        return first(procedures.formulas(), formula -> formula.id().equals(id));
    }

    public Optional<ScheduleRule> schedule(String id) {
        return first(procedures.schedules(), schedule -> schedule.id().equals(id));
    }

    /** The rules that carry a clause. */
    public List<Binding> bindings(String clause) {
        return proof.bindings().stream()
                .filter(binding -> binding.clause().equals(clause))
                .toList();
    }

    public Optional<Department> department(String code) {
        return first(departments, department -> department.code().equals(code));
    }

    public Optional<Category> category(String code) {
        return first(categories, category -> category.code().equals(code));
    }

    /** The categories a call-taker may choose for a kind, in the order of the pack. */
    public List<Category> categories(CaseKind kind) {
        return categories.stream().filter(category -> category.fits(kind)).toList();
    }

    public Optional<Clause> clause(String id) {
        return first(clauses, clause -> clause.id().equals(id));
    }

    public Optional<Source> source(String id) {
        return first(sources, source -> source.id().equals(id));
    }

    public Optional<PauseReason> pauseReason(String code) {
        return first(pauseReasons, reason -> reason.code().equals(code));
    }

    public Optional<Setting> setting(String id) {
        return first(settings, setting -> setting.id().equals(id));
    }

    /** When a department works: the hours that name it, or those that name none. */
    public Optional<WorkingHours> hours(String department) {
        return first(hours, entry -> entry.departments().contains(department))
                .or(() -> first(hours, entry -> entry.departments().isEmpty()));
    }

    /** Where a case goes: the most precise rule decides; where none fits or several disagree, the call-taker does. */
    public RoutingDecision route(CaseFacts facts) {
        var fitting = Conditional.mostPrecise(rules.routes(), facts);
        if (fitting.isEmpty()) {
            return new RoutingDecision.AskClerk("no-rule");
        }
        Set<String> departments =
                fitting.stream().map(RouteRule::department).collect(Collectors.toCollection(TreeSet::new));
        if (departments.size() > 1) {
            return new RoutingDecision.AskClerk("several-departments: " + String.join(", ", departments));
        }
        var rule = fitting.get(0);
        return new RoutingDecision.Assign(rule.department(), rule.id(), rule.clause());
    }

    /** Every limit that binds such a case, those with a blank target too. */
    public List<ClockRule> clockRules(CaseFacts facts) {
        return Conditional.all(rules.clocks(), facts);
    }

    public Optional<ClockRule> clockRule(String id) {
        return first(rules.clocks(), clock -> clock.rule().id().equals(id))
                .map(Conditional::rule)
                .or(() -> first(procedures.clocks(), clock -> clock.id().equals(id)));
    }

    public CallBackRule callBackRule(CaseFacts facts) {
        return Conditional.best(rules.callBacks(), facts).orElse(CallBackRule.NONE);
    }

    /** The ceiling of rounds for such a case; empty where the pack sets none. */
    public Optional<Ceiling> ceiling(CaseFacts facts) {
        return Conditional.best(rules.ceilings(), facts);
    }

    /** How many rounds a dissatisfied customer's case may go; {@link Integer#MAX_VALUE} where no ceiling is set. */
    public int reworkCeiling(CaseFacts facts) {
        return ceiling(facts).map(Ceiling::rounds).orElse(Integer.MAX_VALUE);
    }

    /** What the record must hold before it is saved. */
    public List<RequiredField> requiredFields(CaseFacts facts) {
        return Conditional.all(rules.fields(), facts);
    }

    /** What must be done before the moments it names. */
    public List<FinishRequirement> finishRequirements(CaseFacts facts) {
        return Conditional.all(rules.finishing(), facts);
    }

    /** The clause that wants something done about such a case; empty where the pack does not want it. */
    public Optional<String> clauseDemanding(String code, CaseFacts facts) {
        return finishRequirements(facts).stream()
                .filter(demand -> demand.code().equals(code))
                .map(FinishRequirement::clause)
                .findFirst();
    }

    private static <T> Optional<T> first(List<T> things, Predicate<T> wanted) {
        return things.stream().filter(wanted).findFirst();
    }
}
