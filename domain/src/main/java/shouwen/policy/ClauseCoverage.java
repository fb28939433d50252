package shouwen.policy;

import java.util.List;
import java.util.Set;

/**
 * What becomes of a clause in the product.
 *
 * @param bindings the rules that carry it, empty where the product itself does or nothing can
 */
public record ClauseCoverage(Clause clause, State state, List<Binding> bindings) {

    /** How far the product carries a clause. */
    public enum State {
        /** A rule whose engine is built, or a part of the product, enforces or does it. */
        RUNNING,
        /** The rule is there and checked, its engine is not built yet. */
        DECLARED,
        /** It asks for something to be written down, and there is a field for it. */
        RECORD,
        /** Software cannot; the pack says why. */
        NOT_EXECUTABLE,
        /** Nothing carries it: a gap. */
        OPEN
    }

    /** Sections of packs whose engine is built. */
    private static final Set<String> RUNNING = Set.of(
            "hours", "departments", "categories", "routes", "pauseReasons", "clocks", "callBacks", "ceilings", "fields",
            "finishing", "posts", "registers", "leads", "ladders", "schedules", "formulas");

    public ClauseCoverage {
        bindings = List.copyOf(bindings);
    }

    /** Every clause of a pack, in its order. */
    public static List<ClauseCoverage> of(PolicyPack pack) {
        return pack.clauses().stream()
                .map(clause -> of(clause, pack.bindings(clause.id())))
                .toList();
    }

    private static ClauseCoverage of(Clause clause, List<Binding> bindings) {
        return new ClauseCoverage(clause, state(clause, bindings), bindings);
    }

    private static State state(Clause clause, List<Binding> bindings) {
        if (clause.notExecutable() != null) {
            return State.NOT_EXECUTABLE;
        }
        if (clause.by() != null) {
            return State.RUNNING;
        }
        if (bindings.isEmpty()) {
            return State.OPEN;
        }
        if (bindings.stream().allMatch(ClauseCoverage::isField)) {
            return State.RECORD;
        }
        return bindings.stream().anyMatch(binding -> RUNNING.contains(binding.section()))
                ? State.RUNNING
                : State.DECLARED;
    }

    private static boolean isField(Binding binding) {
        return binding.section().equals("registers") && binding.part().startsWith("fields/");
    }
}
