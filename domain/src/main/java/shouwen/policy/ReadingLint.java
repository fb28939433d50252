package shouwen.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LintFinding.Kind;
import shouwen.shared.LocalizedText;

/**
 * Clauses whose text can be read in more than one way, by the reading the pack recorded. One that names another clause
 * settles a contradiction between the two; one at a bound of a ladder settles which band the bound belongs to.
 */
final class ReadingLint {

    private static final Pattern CLAUSE = Pattern.compile("\\b[A-Z][A-Z0-9]*-\\d+\\b");

    private record Bound(String below, String above, BigDecimal at) {}

    private final PolicyPack pack;
    private final List<LintFinding> findings = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private ReadingLint(PolicyPack pack) {
        this.pack = pack;
    }

    static List<LintFinding> findings(PolicyPack pack) {
        var lint = new ReadingLint(pack);
        lint.bounds().forEach(lint::bound);
        pack.clauses().forEach(lint::clause);
        return lint.findings;
    }

    /** The bounds between bands of different clauses, with the ladders that have them. */
    private Map<Bound, List<RuleName>> bounds() {
        Map<Bound, List<RuleName>> bounds = new LinkedHashMap<>();
        for (var ladder : pack.procedures().ladders()) {
            for (int i = 1; i < ladder.bands().size(); i++) {
                var below = ladder.bands().get(i - 1);
                var above = ladder.bands().get(i).clause();
                if (below.upTo() != null && !below.clause().equals(above)) {
                    bounds.computeIfAbsent(new Bound(below.clause(), above, below.upTo()), key -> new ArrayList<>())
                            .add(new RuleName("ladders", ladder.id()));
                }
            }
        }
        return bounds;
    }

    private void bound(Bound bound, List<RuleName> ladders) {
        var clauses = List.of(bound.below(), bound.above());
        var read = clauses.stream().filter(id -> reading(id) != null).findFirst();
        read.ifPresent(id -> {
            told.add(id);
            var arguments = List.<Object>of(bound.at().toPlainString(), textOf(id));
            findings.add(new LintFinding(Kind.CONTRADICTION, "bound", ladders, clauses, arguments));
        });
    }

    private void clause(Clause clause) {
        var reading = clause.reading();
        if (reading == null || told.contains(clause.id())) {
            return;
        }
        var named = CLAUSE.matcher(reading.en()).results().map(found -> found.group()).toList();
        var clauses = Stream.concat(Stream.of(clause.id()), named.stream())
                .filter(id -> pack.clause(id).isPresent())
                .distinct()
                .toList();
        boolean alone = clauses.size() == 1;
        findings.add(new LintFinding(
                alone ? Kind.READING : Kind.CONTRADICTION,
                alone ? "reading" : "clauses",
                clauses.stream().flatMap(id -> rules(id).stream()).toList(),
                clauses,
                List.of(reading)));
    }

    private List<RuleName> rules(String clause) {
        return pack.bindings(clause).stream()
                .map(binding -> new RuleName(binding.section(), binding.rule()))
                .distinct()
                .toList();
    }

    private LocalizedText textOf(String clause) {
        var reading = reading(clause);
        if (reading == null) {
            throw new IllegalStateException(clause);
        }
        return reading;
    }

    private @Nullable LocalizedText reading(String clause) {
        return pack.clause(clause).map(Clause::reading).orElse(null);
    }
}
