package shouwen.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shouwen.shared.LocalizedText;

/** What the rules of a pack are called, for those that carry a name. */
public final class RuleNames {

    private final Map<RuleName, LocalizedText> names = new HashMap<>();

    private RuleNames(PolicyPack pack) {
        add("departments", pack.departments(), Department::code, Department::name);
        add("categories", pack.categories(), Category::code, Category::name);
        add("pauseReasons", pack.pauseReasons(), PauseReason::code, PauseReason::name);
        add("settings", pack.settings(), Setting::id, Setting::name);
        pack.rules().clocks().forEach(clock -> put("clocks", clock.rule().id(), clock.rule().name()));
        procedures(pack.procedures());
        add("documents", pack.wording().documents(), DocumentClass::id, DocumentClass::name);
        add("notices", pack.wording().notices(), NoticeTemplate::id, NoticeTemplate::name);
    }

    public static RuleNames of(PolicyPack pack) {
        return new RuleNames(pack);
    }

    /** The name of a rule; empty where the pack gives it none. */
    public Optional<LocalizedText> name(RuleName rule) {
        return Optional.ofNullable(names.get(rule));
    }

    private void procedures(PackProcedures procedures) {
        add("posts", procedures.posts(), Post::id, Post::name);
        add("registers", procedures.registers(), RegisterRule::id, RegisterRule::name);
        add("clocks", procedures.clocks(), ClockRule::id, ClockRule::name);
        add("leads", procedures.leads(), LeadRule::id, LeadRule::name);
        add("ladders", procedures.ladders(), LadderRule::id, LadderRule::name);
        add("schedules", procedures.schedules(), ScheduleRule::id, ScheduleRule::name);
        add("formulas", procedures.formulas(), FormulaRule::id, FormulaRule::name);
        add("dunning", procedures.dunning(), DunningStep::id, DunningStep::name);
    }

    private <T> void add(
            String section, List<T> rules, Function<T, String> id, Function<T, LocalizedText> name) {
        rules.forEach(rule -> put(section, id.apply(rule), name.apply(rule)));
    }

    private void put(String section, String id, LocalizedText name) {
        names.put(new RuleName(section, id), name);
    }
}
