package shouwen.rehearsal.service;

import java.util.List;
import java.util.Map;

/**
 * What a rehearsal came to, as the books say afterwards. The same play gives the same figures.
 *
 * @param cases how many were taken down
 * @param byState by {@link shouwen.cases.CaseState}
 * @param byRound how many cases are in which round; 1 for those that never went again
 * @param clocks by {@link shouwen.clock.ClockState}
 * @param escalations by level, 1 for the first
 * @param rules limits that were missed or warned about
 * @param refused what somebody wanted and was refused, by the code of the refusal
 * @param nobody openings and steps nobody of the staff could take
 */
public record Figures(
        long cases,
        Map<String, Long> byKind,
        Map<String, Long> byCategory,
        Map<String, Long> byDepartment,
        Map<String, Long> byState,
        Map<String, Long> byRound,
        CallBacks callBacks,
        Map<String, Long> clocks,
        Map<String, Long> escalations,
        List<Limit> rules,
        List<Register> registers,
        List<Formula> formulas,
        List<Blank> blanks,
        Map<String, Integer> refused,
        Map<String, Integer> nobody) {

    /**
     * Call-backs.
     *
     * @param demanded cases the pack wanted called back, each round counted
     * @param made calls, those that reached nobody too
     * @param dissatisfied of those reached
     */
    public record CallBacks(long demanded, long made, long reached, long dissatisfied) {}

    /** A limit by rule: how often it started, people were warned, and it was missed. */
    public record Limit(String rule, String clause, long started, long warned, long missed) {}

    /**
     * A register.
     *
     * @param refused those somebody who decides said no to
     * @param overdue open ones with a limit that is over
     */
    public record Register(
            String register,
            String clause,
            long byPeople,
            long bySchedules,
            long ended,
            long refused,
            long open,
            long overdue,
            long steps) {}

    /** A formula: in how many entries it was computed, and how many wait for a blank value of it. */
    public record Formula(String formula, String clause, long computed, long notConfigured) {}

    /** A value nobody has set. */
    public record Blank(String section, String rule, String field, String clause) {}
}
