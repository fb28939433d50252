package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.party.Account;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterRule;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Finds what an entry is about from what somebody wrote. */
@ApplicationScoped
class Subjects {

    private static final String FIELD = "subject";
    private static final String ACCOUNT =
            "select a from Account a where a.operatorId = :operator and a.number = :number";

    @PersistenceContext
    EntityManager entities;

    @Inject
    StaffDirectory staff;

    /**
     * What an entry is about.
     *
     * @param text as lists show it; of a department its code
     * @param id null where it is a text
     */
    record Subject(String text, @Nullable UUID id) {}

    /** Refused when the register wants one and it is missing or unknown, or wants none and one is given. */
    Subject find(Caller caller, PolicyPack pack, RegisterRule rule, @Nullable String given) {
        var about = rule.about();
        if (about == null) {
            if (given != null && !given.isBlank()) {
                throw new InvalidInputException(FIELD, "register.noSubject");
            }
            return new Subject("", null);
        }
        var text = Texts.line(FIELD, given, 200);
        return switch (about) {
            case ACCOUNT -> account(caller, text);
            case STAFF -> person(caller, text);
            case DEPARTMENT -> new Subject(
                    pack.department(text)
                            .orElseThrow(() -> new InvalidInputException(FIELD, "register.unknownSubject", text))
                            .code(),
                    null);
            case FACILITY -> new Subject(text, null);
        };
    }

    private Subject account(Caller caller, String number) {
        return entities.createQuery(ACCOUNT, Account.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(account -> new Subject(account.number(), account.id()))
                .orElseThrow(() -> new InvalidInputException(FIELD, "unknownAccount"));
    }

    private Subject person(Caller caller, String login) {
        return staff.staffOf(caller.operatorId()).stream()
                .filter(person -> person.login().equals(login) || person.staffId().toString().equals(login))
                .findFirst()
                .map(person -> new Subject(person.name(), person.staffId()))
                .orElseThrow(() -> new InvalidInputException(FIELD, "register.unknownSubject", login));
    }
}
