package shouwen.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.DocumentClass;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterRule;

/**
 * Where records go by the regulation: the class of documents that says so, else the one of the same name; from it the
 * number, how long it is kept and who may read it. Where the pack knows no class the record is filed under its own kind, its
 * retention shown as not configured (TUN-065, TUN-066, CLK-001, GAS-029).
 *
 * @param confidential the registers whose entries are confidential, in the archive too
 */
public record FilingPlan(List<DocumentClass> classes, Set<String> confidential) {

    /** For an operator without a regulation. */
    public static final FilingPlan NONE = new FilingPlan(List.of());

    public FilingPlan {
        classes = List.copyOf(classes);
        confidential = Set.copyOf(confidential);
    }

    FilingPlan(List<DocumentClass> classes) {
        this(classes, Set.of());
    }

    public static FilingPlan of(PolicyPack pack) {
        return new FilingPlan(
                pack.wording().documents(),
                pack.procedures().registers().stream()
                        .filter(RegisterRule::confidential)
                        .map(RegisterRule::id)
                        .collect(Collectors.toSet()));
    }

    /**
     * The place of what files itself.
     *
     * @param type kind of the case or id of the register; for the other kinds that of {@link RecordKind#code()}
     */
    public Filed of(RecordKind kind, String type) {
        var known = classes.stream().filter(one -> one.files().contains(type)).findFirst()
                .or(() -> classes.stream().filter(one -> one.files().contains(kind.code())).findFirst())
                .or(() -> byCode(type));
        var otherwise = kind == RecordKind.APPROVAL ? SecurityLevel.CONFIDENTIAL : SecurityLevel.INTERNAL;
        var filed = new Filed(known.map(DocumentClass::code).orElse(type), known.orElse(null), level(known, otherwise));
        return kind == RecordKind.ENTRY && confidential.contains(type) ? filed.secured(SecurityLevel.CONFIDENTIAL) : filed;
    }

    /** The place of a paper filed under a class; empty when the regulation knows classes but not this one. */
    public Optional<Filed> paper(String code) {
        var known = byCode(code);
        return known.map(found -> new Filed(code, found, level(known, SecurityLevel.INTERNAL)));
    }

    private static SecurityLevel level(Optional<DocumentClass> known, SecurityLevel otherwise) {
        return known.map(found -> SecurityLevel.valueOf(found.security().name())).orElse(otherwise);
    }

    /** The class by its code. */
    public Optional<DocumentClass> byCode(String code) {
        return classes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * Where something is filed.
     *
     * @param documentClass null where the regulation has none for it
     * @param security who may read it: what the class says; requests that were decided are confidential otherwise
     */
    public record Filed(String code, @Nullable DocumentClass documentClass, SecurityLevel security) {

        public Retention retention() {
            return documentClass == null ? Retention.UNSET : Retention.of(documentClass);
        }

        /** The same, with another level. */
        public Filed secured(SecurityLevel level) {
            return new Filed(code, documentClass, level);
        }

        public NumberPattern pattern() {
            return documentClass == null || documentClass.number() == null
                    ? NumberPattern.USUAL
                    : new NumberPattern(documentClass.number());
        }

        /** What the numbers of such records of a year have in common. */
        public String series(RecordKind kind, int year) {
            return pattern().series(new NumberPattern.Place(kind, code, year, retention()));
        }
    }
}
