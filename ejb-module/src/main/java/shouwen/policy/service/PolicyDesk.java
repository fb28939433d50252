package shouwen.policy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.Clause;
import shouwen.policy.ClauseCoverage;
import shouwen.policy.LintFinding;
import shouwen.policy.PackLint;
import shouwen.policy.PolicyPack;
import shouwen.policy.RuleName;
import shouwen.policy.RuleNames;
import shouwen.policy.RuleText;
import shouwen.policy.Source;
import shouwen.policy.UnsetValue;
import shouwen.policy.internal.PackTexts;
import shouwen.shared.Page;
import shouwen.text.TextFolding;

/**
 * The regulations in force for the caller's operator, to be read: clauses beside the rules that carry them, blanks,
 * findings. Open to all staff; how far the product carries each clause is for administrators.
 */
@Stateless
@RolesAllowed("**")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PolicyDesk {

    /** A document and how many clauses it has. */
    public record Document(Source source, long clauses) {}

    @Inject
    ActivePacks packs;

    @Inject
    PackVersions versions;

    @Inject
    Callers callers;

    /** The pack valid now, with its version. */
    public ActivePack inForce() {
        return packs.forOperator(callers.current().operatorId());
    }

    /** The documents whose clauses are in force. */
    public List<Document> documents() {
        var pack = inForce().pack();
        return pack.sources().stream()
                .map(source -> new Document(source, clauses(pack, source.id()).count()))
                .filter(document -> document.clauses() > 0)
                .toList();
    }

    /**
     * Clauses with the rules that carry them, in the order of the pack.
     *
     * @param document the id of a source, null or empty: of all
     * @param text part of the id or of the text in any language, traditional and simplified alike; null or empty: all
     * @param after the id of the last clause of the page before, null for the first
     */
    public Page<ClauseCoverage> clauses(
            @Nullable String document, @Nullable String text, @Nullable String after, int limit) {
        var wanted = having(text);
        var found = ClauseCoverage.of(inForce().pack()).stream()
                .filter(line -> empty(document) || line.clause().document().equals(document))
                .filter(line -> wanted.test(line.clause()))
                .toList();
        var rest = found.subList(place(found, after), found.size());
        return rest.size() <= limit
                ? new Page<>(rest, null)
                : new Page<>(rest.subList(0, limit), rest.get(limit - 1).clause().id());
    }

    /** Where a page begins: behind the last clause of the one before, at the front where that is not in the list. */
    private static int place(List<ClauseCoverage> found, @Nullable String after) {
        return found.stream().map(line -> line.clause().id()).toList().indexOf(after) + 1;
    }

    /** A rule as it is written, with what the operator filled in; empty where there is none of that name. */
    public Optional<RuleText> rule(RuleName rule) {
        return PackTexts.rule(versions.text(inForce().versionId()), rule);
    }

    /** What the rules of the pack in force are called. */
    public RuleNames names() {
        return RuleNames.of(inForce().pack());
    }

    /** The values nobody has decided. */
    public List<UnsetValue> unset() {
        return inForce().pack().unset();
    }

    /** What is questionable in the pack in force. */
    public List<LintFinding> lint() {
        return PackLint.of(inForce().pack());
    }

    /** How far the product carries each clause. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<ClauseCoverage> coverage() {
        return ClauseCoverage.of(inForce().pack());
    }

    private static Stream<Clause> clauses(PolicyPack pack, String document) {
        return pack.clauses().stream().filter(clause -> clause.document().equals(document));
    }

    private static Predicate<Clause> having(@Nullable String text) {
        if (empty(text)) {
            return clause -> true;
        }
        var wanted = TextFolding.fold(text.strip());
        return clause -> Stream.of(clause.id(), clause.text().en(), clause.text().zhCn(), clause.text().zhTw())
                .anyMatch(words -> TextFolding.fold(words).contains(wanted));
    }

    private static boolean empty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
