package shouwen.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.audit.service.Pseudonyms;
import shouwen.identity.Operator;
import shouwen.identity.Role;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Sets an operator up before it has an administrator of its own. The server itself does this, nobody else. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class Provisioning {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Operators operators;

    @Inject
    StaffRecords staff;

    @Inject
    Hiring hiring;

    @Inject
    TokenMint mint;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Takes an operator in. Refused when the code is taken. */
    public UUID operator(String code, LocalizedText name, String industry, ZoneId zone, String currency) {
        if (operators.byCode(code).isPresent()) {
            throw new ConflictException("operatorTaken", code);
        }
        var operator = new Operator(Ids.next(), code, name, industry, zone, currency, clock.instant());
        entities.persist(operator);
        entities.flush();
        pseudonyms.prepare(operator.id());
        ledger.write(operator.id(), null, "operator.created", null, Map.of("code", code, "industry", industry));
        return operator.id();
    }

    /** The operator by its code, empty if it is not set up yet. */
    public Optional<UUID> operatorByCode(String code) {
        return operators.byCode(code).map(OperatorProfile::id);
    }

    /** Whether any operator is set up. */
    public boolean anyOperator() {
        return !operators.all().isEmpty();
    }

    /** Takes a person on without an administrator's hand. */
    public UUID staff(UUID operatorId, NewStaff wanted) {
        return hiring.hire(operatorId, wanted, null).id();
    }

    /** Takes on somebody who only acts inside the server: no password fits, the wanted one is not looked at. */
    public UUID staffWithoutSignIn(UUID operatorId, NewStaff wanted) {
        return hiring.hireWithoutSignIn(operatorId, wanted).id();
    }

    /** Makes a token without end for a person. */
    public IssuedToken token(UUID operatorId, UUID staffId, String label) {
        return mint.issue(staff.require(operatorId, staffId), label, null, null);
    }
}
