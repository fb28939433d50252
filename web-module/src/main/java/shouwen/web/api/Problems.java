package shouwen.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.CalendarRefusedException;
import shouwen.policy.PackRefusedException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.RefusedException;
import shouwen.web.ui.Texts;

/** Finds, in a failure or its causes, what may be told to a program, and tells it in one language. */
final class Problems {

    private static final String TYPE = "urn:shouwen:problem:";
    private static final int DEEPEST = 20;

    private final Locale locale;

    Problems(Locale locale) {
        this.locale = locale;
    }

    /** The problem a failure is; status 500 when it is none that a caller could mend. */
    Problem of(Throwable failure) {
        Optional<Problem> http = Optional.empty();
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var found = known(cause);
            if (found.isPresent()) {
                return found.get();
            }
            if (http.isEmpty() && cause instanceof WebApplicationException web) {
                http = Optional.of(http(web.getResponse().getStatus()));
            }
            cause = cause.getCause();
        }
        return http.orElseGet(() -> plain(500, "internal"));
    }

    /** A problem without more to say than its code. */
    Problem plain(int status, String code, Object... arguments) {
        return new Problem(type(code), title(status), status, ApiTexts.of(locale, "problem." + code, arguments), null,
                List.of(), null);
    }

    String title(int status) {
        return ApiTexts.of(locale, "title." + status);
    }

    private Optional<Problem> known(Throwable cause) {
        if (cause instanceof CalendarRefusedException refused) {
            return Optional.of(refused(refused));
        }
        if (cause instanceof PackRefusedException refused) {
            return Optional.of(refused(refused));
        }
        if (cause instanceof RefusedException refused) {
            return Optional.of(refused(refused));
        }
        if (cause instanceof ConstraintViolationException violated) {
            return Optional.of(violated(violated));
        }
        if (cause instanceof UnreadableRequestException unreadable) {
            return Optional.of(unreadable(unreadable));
        }
        if (cause instanceof EJBAccessException) {
            return Optional.of(plain(403, "roleMissing"));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(changedMeanwhile());
        }
        return switch (DatabaseFailure.of(cause)) {
            case RACE -> Optional.of(changedMeanwhile());
            case AWAY -> Optional.of(plain(503, "databaseAway"));
            case OTHER -> Optional.empty();
        };
    }

    private Problem refused(RefusedException refused) {
        var status =
                switch (refused.kind()) {
                    case INVALID -> refused.code().equals("file.tooLarge") ? 413 : 422;
                    case UNKNOWN -> 404;
                    case CONFLICT -> 409;
                    case FORBIDDEN -> 403;
                    case UNAVAILABLE -> 503;
                };
        var sentence = Texts.refusal(refused, locale);
        var field = refused instanceof InvalidInputException invalid ? invalid.field() : null;
        return told(status, refused.code(), sentence, field);
    }

    /** Everything wrong in a file, line by line. */
    private Problem refused(CalendarRefusedException refused) {
        var errors = refused.problems().stream()
                .map(problem -> new Problem.FieldError(
                        "line " + problem.line(), "calendar." + problem.code(), Texts.problem(problem, locale)))
                .toList();
        return new Problem(
                type(refused.code()), title(422), 422, Texts.refusal(refused, locale), null, errors, null);
    }

    /** Everything wrong in a pack: file, line and path, and why. */
    private Problem refused(PackRefusedException refused) {
        var errors = refused.problems().stream()
                .map(problem -> new Problem.FieldError(
                        problem.file() + ":" + problem.line() + " " + problem.path(), "pack", problem.reason()))
                .toList();
        var sentence = Texts.bundle("refused", locale).getString("refused.pack.wrong");
        return new Problem(
                type(refused.code()), title(422), 422, Texts.filled(sentence, locale, errors.size()), null, errors, null);
    }

    private Problem changedMeanwhile() {
        return told(409, "changedMeanwhile", Texts.bundle("refused", locale).getString("refused.rule.changedMeanwhile"), null);
    }

    private Problem unreadable(UnreadableRequestException unreadable) {
        var sentence = ApiTexts.of(
                locale, "problem." + unreadable.code(), unreadable.arguments().toArray());
        return told(unreadable.status(), unreadable.code(), sentence, unreadable.field());
    }

    private Problem violated(ConstraintViolationException violated) {
        var errors = violated.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), "wrongValue", violation.getMessage()))
                .toList();
        return new Problem(type("wrongValue"), title(422), 422, ApiTexts.of(locale, "problem.wrongValue"), null, errors, null);
    }

    private Problem http(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 413, 415 -> plain(status, "http" + status);
            default -> status >= 500 ? plain(500, "internal") : plain(status, "http400");
        };
    }

    private Problem told(int status, String code, String sentence, @Nullable String field) {
        var errors = field == null ? List.<Problem.FieldError>of() : List.of(new Problem.FieldError(field, code, sentence));
        var detail = field == null ? sentence : field + ": " + sentence;
        return new Problem(type(code), title(status), status, detail, null, errors, null);
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static URI type(String code) {
        return URI.create(TYPE + code);
    }
}
