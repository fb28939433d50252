package shouwen.web.ui;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PackRefusedException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;

/**
 * A failure the person can do something about.
 *
 * @param kind what stands in the way
 * @param complaints at least one
 */
record Refusal(RefusedException.Kind kind, List<Complaint> complaints) {

    private static final int MOST_SAID = 10;

    /**
     * One sentence.
     *
     * @param field the input it belongs to, null for the whole
     */
    record Complaint(@Nullable String field, String text) {}

    /** The refusal somewhere among the causes of a failure; empty if it is a fault of ours. */
    static Optional<Refusal> in(@Nullable Throwable failure, Locale locale) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var refusal = of(cause, locale);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(Throwable cause, Locale locale) {
        if (cause instanceof PackRefusedException refused) {
            return Optional.of(new Refusal(
                    refused.kind(),
                    refused.problems().stream()
                            .limit(MOST_SAID)
                            .map(problem -> new Complaint(null, problem.toString()))
                            .toList()));
        }
        if (cause instanceof RefusedException refused) {
            var field = refused instanceof InvalidInputException invalid ? invalid.field() : null;
            return one(refused.kind(), field, Texts.refusal(refused, locale));
        }
        if (cause instanceof ConstraintViolationException violated) {
            var complaints = violated.getConstraintViolations().stream()
                    .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
                    .map(violation -> new Complaint(field(violation), sentence(violation, locale)))
                    .toList();
            return Optional.of(new Refusal(RefusedException.Kind.INVALID, complaints));
        }
        if (cause instanceof EJBAccessException) {
            return one(RefusedException.Kind.FORBIDDEN, null, text("refused.kind.FORBIDDEN", locale));
        }
        if (cause instanceof OptimisticLockException) {
            return one(RefusedException.Kind.CONFLICT, null, text("refused.rule.changedMeanwhile", locale));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> one(RefusedException.Kind kind, @Nullable String field, String text) {
        return Optional.of(new Refusal(kind, List.of(new Complaint(field, text))));
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** By the kind of the rule, so that the sentence is in the language of the view, not of the server. */
    private static String sentence(ConstraintViolation<?> violation, Locale locale) {
        var descriptor = violation.getConstraintDescriptor();
        var key = "refused.rule." + descriptor.getAnnotation().annotationType().getSimpleName();
        var bundle = Texts.bundle("refused", locale);
        if (!bundle.containsKey(key)) {
            return text("refused.rule", locale);
        }
        var limits = descriptor.getAttributes();
        return Texts.fill(bundle.getString(key), locale, limits.get("min"), limits.getOrDefault("max", limits.get("value")));
    }

    private static String text(String key, Locale locale) {
        return Texts.fill(Texts.bundle("refused", locale).getString(key), locale, "");
    }
}
