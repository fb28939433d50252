package shouwen.policy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Channel;
import shouwen.policy.Clause;
import shouwen.policy.Moment;
import shouwen.policy.PolicyPack;
import shouwen.policy.RoutingDecision;
import shouwen.policy.UnsetValue;

/** A regulation as it stands and as its demonstration operator runs it, and what both are asked alike. */
record TriedPack(PolicyPack regulation, PolicyPack operator) {

    /** Moments after which somebody always has to do the next thing. */
    private static final List<Moment> WAITING = List.of(
            Moment.RECEIVED_BY_DEPARTMENT, Moment.RESULT_RETURNED, Moment.HANDLING_FINISHED, Moment.ANSWERED);

    static TriedPack of(String code) {
        var files = BundledPacks.pack(code);
        return new TriedPack(
                PackReader.read(files, null), PackReader.read(files, BundledPacks.overlay("demonstration-" + code)));
    }

    List<String> clauseIds() {
        return regulation.clauses().stream().map(Clause::id).toList();
    }

    /** Clauses no rule, nothing of the product and no reason carries. */
    List<String> uncarried() {
        return regulation.clauses().stream()
                .filter(clause -> clause.by() == null && clause.notExecutable() == null)
                .map(Clause::id)
                .filter(id -> regulation.bindings(id).isEmpty())
                .toList();
    }

    /** Blanks of the regulation beside how long papers are kept and lent. */
    List<String> blanks() {
        return blanks(regulation).filter(blank -> !blank.contains(" documents ")).map(TriedPack::shortly).toList();
    }

    /** Blanks nobody has filled. */
    List<String> openBlanks() {
        return blanks(operator).map(TriedPack::shortly).toList();
    }

    /** Cases the operator's pack gives to nobody. */
    List<String> unrouted() {
        List<String> unrouted = new ArrayList<>();
        cases(operator).forEach(facts -> {
            if (!(operator.route(facts) instanceof RoutingDecision.Assign)) {
                unrouted.add(facts.kind() + " " + facts.category());
            }
        });
        return unrouted;
    }

    /** Cases that would wait somewhere without a limit. */
    List<String> unlimited() {
        List<String> unlimited = new ArrayList<>();
        cases(operator).forEach(facts -> WAITING.stream()
                .filter(moment -> operator.clockRules(facts).stream()
                        .noneMatch(clock -> clock.startsAt(moment) && clock.configured()))
                .forEach(moment -> unlimited.add(facts.kind() + " " + facts.category() + " after " + moment)));
        return unlimited;
    }

    /** Clauses whose text is not English, or the same in both scripts. */
    List<String> badlyWritten() {
        return operator.clauses().stream()
                .filter(clause -> !clause.text().en().matches("\\p{ASCII}+")
                        || clause.text().zhCn().equals(clause.text().zhTw()))
                .map(Clause::id)
                .toList();
    }

    /** Categories that ask nothing or too much. */
    List<String> tiresome() {
        return operator.categories().stream()
                .filter(category -> category.questions().isEmpty()
                        || category.questions().size() > 4)
                .map(Category::code)
                .toList();
    }

    static CaseFacts facts(CaseKind kind, Category category) {
        return new CaseFacts(kind, category.code(), category.severity(), Channel.HOTLINE, Map.of());
    }

    private static Stream<CaseFacts> cases(PolicyPack pack) {
        return pack.categories().stream()
                .flatMap(category -> category.kinds().stream().map(kind -> facts(kind, category)));
    }

    private static Stream<String> blanks(PolicyPack pack) {
        return pack.unset().stream().map(TriedPack::fully);
    }

    private static String fully(UnsetValue blank) {
        return blank.clause() + " " + blank.section() + " " + blank.rule() + "." + blank.field();
    }

    private static String shortly(String blank) {
        var words = blank.split(" ");
        return words[0] + " " + words[2];
    }
}
