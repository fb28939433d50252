package shouwen.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Login;
import shouwen.identity.MailAddress;
import shouwen.identity.Staff;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;

/** What everybody may do to their own account. */
@Stateless
@RolesAllowed("**")
public class Account {

    @Inject
    Callers callers;

    @Inject
    StaffRecords staff;

    @Inject
    Passwords passwords;

    @Inject
    Guessing guessing;

    @Inject
    SignInRecords records;

    @Inject
    Clock clock;

    /**
     * Changes the password. The old one is asked again and guessed at no faster than at the door, so that a screen left
     * open does not give the account away.
     */
    public void changePassword(String oldPassword, String newPassword) {
        var person = me();
        var admission = guessing.admit(person.login(), "self-" + person.login(), clock.instant());
        if (!(admission instanceof Admission.Guess guess)) {
            throw new ConflictException("tooManyGuesses");
        }
        if (!passwords.verify(oldPassword, Optional.of(person.passwordHash()))) {
            throw new InvalidInputException("oldPassword", "wrongPassword");
        }
        guessing.wasRight(guess);
        person.rehash(passwords.hashChosen(newPassword, new Login(person.login())));
        staff.changed(person, "staff.password-changed", person.id(), Map.of());
    }

    /** Keeps the choice of language: {@code en}, {@code zh-CN} or {@code zh-TW}. */
    public void speak(String languageTag) {
        var person = me();
        person.speak(languageTag);
        staff.changed(person, "staff.language-chosen", person.id(), Map.of("language", languageTag));
    }

    /** Keeps the choice of {@code light}, {@code dark} or {@code system}. */
    public void dress(String theme) {
        var person = me();
        person.dress(theme);
        staff.changed(person, "staff.theme-chosen", person.id(), Map.of("theme", theme));
    }

    /** Where they are told by e-mail; empty for nowhere. */
    public String email() {
        return me().email();
    }

    /** Says where they want to be told by e-mail what waits for them; empty for nowhere. */
    public void reachAt(@Nullable String email) {
        var person = me();
        var address = MailAddress.of(email);
        if (!address.value().equals(person.email())) {
            person.reachAt(address);
            staff.changed(person, "staff.email-chosen", person.id(), Map.of("mail", !address.value().isEmpty()));
        }
    }

    /** Notes that the person left; the session itself is ended by the one who holds it. */
    public void signedOut() {
        var caller = callers.current();
        records.left(caller.operatorId(), caller.staffId());
    }

    private Staff me() {
        var caller = callers.current();
        return staff.require(caller.operatorId(), caller.staffId());
    }
}
