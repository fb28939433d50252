package shouwen.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import shouwen.identity.Login;
import shouwen.identity.Staff;

/**
 * Checks names and passwords. An unknown name takes the same path, the same time and the same guesses as a known one.
 * No transaction is open while a password is hashed.
 */
@Stateless
@PermitAll // called before anybody is known
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Authentication {

    private static final String NOBODY = "#"; // no login looks like this

    @Inject
    StaffRecords staff;

    @Inject
    Guessing guessing;

    @Inject
    Passwords passwords;

    @Inject
    SignInRecords records;

    @Inject
    Clock clock;

    /**
     * @param typedLogin as typed, anything
     * @param password as typed, anything
     * @param address the network address of the one who tries
     */
    public SignIn signIn(String typedLogin, String password, String address) {
        var login = Login.typed(typedLogin);
        var admission = guessing.admit(login.map(Login::value).orElse(NOBODY), address, clock.instant());
        if (admission instanceof Admission.Wait wait) {
            return new SignIn.Refused(wait.until());
        }
        var person = login.flatMap(staff::byLogin);
        var right = passwords.verify(password, person.map(Staff::passwordHash));
        if (person.isEmpty()) {
            return new SignIn.Refused(null);
        }
        if (!right || !person.get().active()) {
            records.refused(person.get(), address);
            return new SignIn.Refused(null);
        }
        records.accepted(person.get(), (Admission.Guess) admission, password);
        return new SignIn.Accepted(person.get().asCaller());
    }
}
