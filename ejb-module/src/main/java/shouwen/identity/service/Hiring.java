package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Login;
import shouwen.identity.Staff;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;

/** Takes people on. */
@ApplicationScoped
class Hiring {

    private static final int LONGEST_NAME = 80;

    @Inject
    StaffRecords staff;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    Staff hire(UUID operatorId, NewStaff wanted, @Nullable UUID actorId) {
        var login = login(wanted);
        return hire(operatorId, wanted, login, passwords.hashChosen(wanted.password(), login), actorId);
    }

    /** Somebody no password lets in. */
    Staff hireWithoutSignIn(UUID operatorId, NewStaff wanted) {
        return hire(operatorId, wanted, login(wanted), passwords.nobodys(), null);
    }

    private static Login login(NewStaff wanted) {
        return Login.typed(wanted.login()).orElseThrow(() -> new InvalidInputException("login", "loginMalformed"));
    }

    private Staff hire(
            UUID operatorId, NewStaff wanted, Login login, String passwordHash, @Nullable UUID actorId) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw new InvalidInputException("name", "length", 1, LONGEST_NAME);
        }
        if (staff.byLogin(login).isPresent()) {
            throw new ConflictException("loginTaken", login.value());
        }
        var person = new Staff(
                Ids.next(),
                operatorId,
                login,
                wanted.name().strip(),
                passwordHash,
                wanted.roles(),
                wanted.departments(),
                wanted.language(),
                clock.instant());
        staff.add(person);
        staff.changed(person, "staff.created", actorId, rights(person));
        return person;
    }

    static Map<String, Object> rights(Staff person) {
        return Map.of("roles", person.roles(), "departments", person.departments());
    }
}
