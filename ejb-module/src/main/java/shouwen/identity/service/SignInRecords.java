package shouwen.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.identity.Staff;

/** What is kept of attempts to sign in. Addresses of the network are personal data: pseudonyms only. */
@ApplicationScoped
class SignInRecords {

    @Inject
    Guessing guessing;

    @Inject
    Passwords passwords;

    @Inject
    StaffRecords staff;

    @Inject
    Ledger ledger;

    /** Notes a sign-in, gives the guess back, and renews a hash made in an older way. */
    @Transactional
    void accepted(Staff person, Admission.Guess guess, String password) {
        guessing.wasRight(guess);
        if (passwords.isOutdated(person.passwordHash())) {
            staff.require(person.operatorId(), person.id()).rehash(passwords.hash(password));
        }
        note("staff.signed-in", person, guess.address());
    }

    @Transactional
    void refused(Staff person, String address) {
        note("staff.sign-in-refused", person, address);
    }

    @Transactional
    void left(UUID operatorId, UUID staffId) {
        ledger.write(operatorId, null, "staff.signed-out", staffId, Map.of("staff", staffId));
    }

    private void note(String type, Staff person, String address) {
        var from = ledger.pseudonym(person.operatorId(), address);
        ledger.write(person.operatorId(), null, type, person.id(), Map.of("staff", person.id(), "from", from));
    }
}
