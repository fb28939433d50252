package shouwen.policy.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shouwen.policy.Binding;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.PolicyPack;
import shouwen.policy.Source;

/** The text of docs/clause-coverage.md: every clause of every bundled pack, what carries it and what tries it. */
final class CoverageDocument {

    private static final int MOST = 3;

    private final List<PolicyPack> packs;
    private final Map<String, Set<String>> cited;
    private final List<String> lines = new ArrayList<>();

    private CoverageDocument(List<PolicyPack> packs) {
        this.packs = packs;
        var documents = packs.stream()
                .flatMap(pack -> pack.sources().stream())
                .map(Source::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.cited = CitedClauses.inTests(documents);
    }

    static String of(List<PolicyPack> packs) {
        var document = new CoverageDocument(packs);
        document.write();
        return String.join("\n", document.lines) + "\n";
    }

    private void write() {
        lines.addAll(List.of(
                "# Clause coverage",
                "",
                "Made by `bin/coverage` from the bundled packs, their examples and the tests; not written by hand.",
                "",
                "- **running**: a rule whose engine is built, or a part of the product, does it;",
                "- **declared**: the rule is there and checked, its engine is not built yet;",
                "- **record**: it asks for something to be written down, and a field holds it;",
                "- **not executable**: software cannot, and the pack says why.",
                "",
                "Tests: how often a clause was tried inside/outside/on the boundary, by examples of its pack and of the",
                "demonstration that fills its blanks, and by tests tagged for it; then test classes that name the clause. A",
                "dash stands where there is no boundary; why is said at the end.",
                "",
                "| document | clauses | running | declared | record | not executable |",
                "|---|---|---|---|---|---|"));
        packs.forEach(pack -> pack.sources().forEach(source -> total(pack, source)));
        packs.forEach(pack -> pack.sources().forEach(source -> chapter(pack, source)));
        withoutBoundary();
    }

    private void withoutBoundary() {
        lines.addAll(List.of("", "## Clauses without a boundary", "", "| clause | why |", "|---|---|"));
        NoBoundary.all().forEach((clause, why) -> lines.add("| " + clause + " | " + why + " |"));
    }

    private static List<ClauseCoverage> clauses(PolicyPack pack, Source source) {
        return ClauseCoverage.of(pack).stream()
                .filter(line -> line.clause().document().equals(source.id()))
                .toList();
    }

    private void total(PolicyPack pack, Source source) {
        var all = clauses(pack, source);
        var counts = new LinkedHashMap<ClauseCoverage.State, Long>();
        Arrays.stream(ClauseCoverage.State.values())
                .filter(state -> state != ClauseCoverage.State.OPEN)
                .forEach(state -> counts.put(
                        state, all.stream().filter(line -> line.state() == state).count()));
        lines.add("| " + source.id() + " " + source.title().en() + " (`" + pack.code() + "`) | " + all.size() + " | "
                + counts.values().stream().map(String::valueOf).collect(Collectors.joining(" | ")) + " |");
    }

    private void chapter(PolicyPack pack, Source source) {
        lines.addAll(List.of(
                "",
                "## " + source.id() + ": " + source.title().en(),
                "",
                "| clause | state | bound to | tests |",
                "|---|---|---|---|"));
        clauses(pack, source)
                .forEach(line -> lines.add("| " + line.clause().id() + " | " + state(line.state()) + " | "
                        + carriers(line) + " | " + tests(pack, line) + " |"));
    }

    private static String state(ClauseCoverage.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String carriers(ClauseCoverage line) {
        var why = line.clause().notExecutable();
        var by = line.clause().by();
        if (why != null) {
            return why.en();
        }
        var names = new ArrayList<String>();
        if (by != null) {
            names.add(by.kind().name().toLowerCase(Locale.ROOT) + " `" + by.name() + "`");
        }
        line.bindings().stream().map(CoverageDocument::name).distinct().forEach(names::add);
        return shortened(names);
    }

    private static String name(Binding binding) {
        return "`" + binding.section() + "/" + binding.rule()
                + (binding.part().isEmpty() ? "" : "/" + binding.part()) + "`";
    }

    private String tests(PolicyPack pack, ClauseCoverage line) {
        var id = line.clause().id();
        var names = new ArrayList<String>();
        ClauseProof.of(id, pack).counts().stream().filter(counts -> !counts.isEmpty()).forEach(names::add);
        names.addAll(cited.getOrDefault(id, Set.of()));
        return shortened(names);
    }

    private static String shortened(List<String> names) {
        var some = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? some + " and " + (names.size() - MOST) + " more" : some;
    }
}
