package shouwen.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shouwen.policy.Binding;
import shouwen.policy.PolicyPack;

/** What each clause of the catalogue is about: a deadline, a route, a calculation, a record. */
final class ClauseKinds {

    private static final Path CATALOGUE = Path.of("src/test/resources/clause-kinds.tsv");
    private static final Set<String> DECIDING = Set.of("deadline", "routing", "calc");

    private static final Map<String, String> KINDS = read();

    private ClauseKinds() {}

    /** Every clause that any pack must catalogue. */
    static Set<String> all() {
        return KINDS.keySet();
    }

    /** Whether a clause sets a deadline, a route, a calculation, a call-back or an escalation. */
    static boolean decides(PolicyPack pack, String clause) {
        return DECIDING.contains(KINDS.getOrDefault(clause, ""))
                || pack.bindings(clause).stream().anyMatch(binding -> callsOrClimbs(pack, binding));
    }

    private static boolean callsOrClimbs(PolicyPack pack, Binding binding) {
        return binding.section().equals("callBacks")
                || binding.section().equals("clocks")
                        && pack.clockRule(binding.rule())
                                .filter(clock -> !clock.levels().isEmpty())
                                .isPresent();
    }

    private static Map<String, String> read() {
        try (var lines = Files.lines(CATALOGUE)) {
            return lines.map(line -> line.split("\t")).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
