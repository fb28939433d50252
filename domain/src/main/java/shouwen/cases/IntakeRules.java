package shouwen.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.party.Phone;
import shouwen.policy.CaseFacts;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.policy.RequiredField;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Checks an intake against the texts' limits and the operator's pack; each refusal names its field. */
public final class IntakeRules {

    private static final int MAX_SUMMARY = 200;
    private static final int MAX_DETAILS = 20_000;
    private static final int MAX_ANSWER = 500;

    private final PolicyPack pack;

    public IntakeRules(PolicyPack pack) {
        this.pack = pack;
    }

    /** The facts alone, enough to preview the route and the limits. */
    public CaseFacts facts(NewCase input) {
        if (input.kind() == null) {
            throw new InvalidInputException("kind", "missing");
        }
        if (input.channel() == null) {
            throw new InvalidInputException("channel", "missing");
        }
        var category = category(input.kind(), input.category());
        return new CaseFacts(
                input.kind(), category.code(), category.severity(), input.channel(), known(input.answers()));
    }

    /** The whole intake, fit to be kept. */
    public Registration check(NewCase input, @Nullable KnownAccount account) {
        var plain = facts(input);
        var category = category(plain.kind(), plain.category());
        var facts = new CaseFacts(
                plain.kind(), plain.category(), plain.severity(), plain.channel(), answers(category, plain.answers()));
        var registration = new Registration(
                facts,
                complainant(input.customer(), account),
                account == null ? null : account.customerId(),
                account == null ? null : account.accountId(),
                Texts.line("summary", input.summary(), MAX_SUMMARY),
                Texts.optionalLines("details", input.details(), MAX_DETAILS),
                Texts.optionalLines("desiredOutcome", input.desiredOutcome(), 1000));
        pack.requiredFields(facts).forEach(field -> refuseMissing(field, registration));
        return registration;
    }

    private Category category(CaseKind kind, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new InvalidInputException("category", "missing");
        }
        return pack.category(code)
                .filter(category -> category.fits(kind))
                .orElseThrow(() -> new InvalidInputException(
                        "category",
                        "unknownCategory",
                        String.join(", ", pack.categories(kind).stream().map(Category::code).toList())));
    }

    private static Complainant complainant(@Nullable Complainant given, @Nullable KnownAccount account) {
        var typed = given == null ? new Complainant(null, null, null, null) : given;
        var name = Texts.optionalLine("customer.name", typed.name(), 60);
        var phone = Texts.optionalLine("customer.phone", typed.phone(), 40);
        var address = Texts.optionalLine("customer.address", typed.address(), 200);
        if (account != null) {
            name = name.isEmpty() ? account.name() : name;
            phone = phone.isEmpty() ? account.phone() : phone;
            address = address.isEmpty() ? account.address() : address;
        }
        return new Complainant(
                Texts.line("customer.name", name, 60),
                Phone.of("customer.phone", phone).digits(),
                address,
                Texts.optionalLine("customer.accountNumber", typed.accountNumber(), 40));
    }

    private static Map<String, String> known(@Nullable Map<String, String> answers) {
        return answers == null ? Map.of() : answers;
    }

    private static Map<String, String> answers(Category category, Map<String, String> given) {
        given.keySet().stream()
                .filter(code -> category.questions().stream().noneMatch(q -> q.code().equals(code)))
                .findFirst()
                .ifPresent(code -> {
                    throw new InvalidInputException("answers." + shortened(code), "unknownQuestion");
                });
        var kept = new LinkedHashMap<String, String>();
        for (var question : category.questions()) {
            answer(question, given.get(question.code())).ifPresent(text -> kept.put(question.code(), text));
        }
        return kept;
    }

    private static Optional<String> answer(Question question, @Nullable String given) {
        var field = "answers." + question.code();
        var text = Texts.optionalLine(field, given, MAX_ANSWER);
        if (text.isEmpty()) {
            if (question.required()) {
                throw new InvalidInputException(field, "missing");
            }
            return Optional.empty();
        }
        switch (question.type()) {
            case CHOICE -> refuseUnless(
                    question.choices().stream().anyMatch(choice -> choice.code().equals(text)), field, "notAChoice");
            case YES_NO -> refuseUnless(text.equals("yes") || text.equals("no"), field, "notYesOrNo");
            case NUMBER -> refuseUnless(isNumber(text), field, "notANumber");
            case DATE -> refuseUnless(isDate(text), field, "notADate");
            case TEXT -> {}
        }
        return Optional.of(text);
    }

    private static void refuseUnless(boolean allowed, String field, String code) {
        if (!allowed) {
            throw new InvalidInputException(field, code);
        }
    }

    private static boolean isNumber(String text) {
        try {
            return text.length() <= 20 && new BigDecimal(text).abs().compareTo(new BigDecimal("1e12")) < 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            int year = text.length() > 10 ? LocalDateTime.parse(text).getYear() : LocalDate.parse(text).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void refuseMissing(RequiredField field, Registration registration) {
        var value =
                switch (field.code()) {
                    case "content" -> registration.details().isEmpty() ? registration.summary() : registration.details();
                    case "place", "address", "repair-address" -> registration.complainant().address();
                    case "desired-outcome" -> registration.desiredOutcome();
                    default -> "given by the form itself";
                };
        if (value.isEmpty()) {
            throw new InvalidInputException(inputOf(field.code()), "missing");
        }
    }

    private static String inputOf(String code) {
        return switch (code) {
            case "content" -> "details";
            case "desired-outcome" -> "desiredOutcome";
            default -> "customer.address";
        };
    }

    private static String shortened(String code) {
        return code.length() > 40 ? code.substring(0, 40) : code;
    }
}
