package shouwen.policy;

import java.util.List;

/**
 * The rules of a pack for everything that is not a case of a customer.
 *
 * @param clocks limits on entries of registers
 */
public record PackProcedures(
        List<Post> posts,
        List<RegisterRule> registers,
        List<ClockRule> clocks,
        List<LeadRule> leads,
        List<LadderRule> ladders,
        List<ScheduleRule> schedules,
        List<FormulaRule> formulas,
        List<DunningStep> dunning) {

    /** A pack without any. */
    public static final PackProcedures NONE = new PackProcedures(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public PackProcedures {
        posts = List.copyOf(posts);
        registers = List.copyOf(registers);
        clocks = List.copyOf(clocks);
        leads = List.copyOf(leads);
        ladders = List.copyOf(ladders);
        schedules = List.copyOf(schedules);
        formulas = List.copyOf(formulas);
        dunning = List.copyOf(dunning);
    }
}
