package shouwen.party.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.party.Account;
import shouwen.party.Customer;
import shouwen.party.CustomerKind;
import shouwen.party.Marks;
import shouwen.party.NewAccount;
import shouwen.party.Phone;
import shouwen.party.Premises;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/** Keeps customers, their premises and accounts. A version given is the one the caller saw; null takes any. */
@Stateless
@RolesAllowed({Role.CALL_TAKER, Role.SUPERVISOR, Role.BILLING_CLERK, Role.ADMINISTRATOR})
public class CustomerRegister {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** What {@link #open} made. */
    public record Opened(UUID customerId, UUID premisesId, UUID accountId, String accountNumber) {}

    /** Takes down a customer with premises and account. Refused when the account number is taken. */
    public Opened open(NewAccount form) {
        var operator = callers.current().operatorId();
        var now = clock.instant();
        var marks = Marks.of("marks", form.marks());
        var customer =
                new Customer(operator, form.name(), Phone.of("phone", form.phone()), form.kind(), marks, now);
        var premises = new Premises(operator, form.address(), form.area(), form.heatedArea(), now);
        var account =
                new Account(operator, form.accountNumber(), customer.id(), premises.id(), form.openedOn());
        account.suppliedAs(form.supplyClass());
        entities.persist(customer);
        entities.persist(premises);
        entities.persist(account);
        flushNumber(account.number());
        write("account.opened", Map.of("account", account.number(), "customer", customer.id()));
        return new Opened(customer.id(), premises.id(), account.id(), account.number());
    }

    /** Takes over what a customer says of themselves now. */
    public void changeCustomer(
            UUID id, @Nullable Integer version, String name, String phone, CustomerKind kind, Set<String> marks) {
        var customer = customer(id);
        refuseStale(version, customer.version(), id);
        customer.change(name, Phone.of("phone", phone), kind, Marks.of("marks", marks));
        write("customer.changed", Map.of("customer", id, "phone", pseudonym(customer.phone().digits())));
    }

    /** Corrects an address, area or measurement. */
    public void changePremises(
            UUID id, @Nullable Integer version, String address, String area, @Nullable BigDecimal heatedArea) {
        var premises = entities.find(Premises.class, id);
        if (premises == null || !premises.operatorId().equals(callers.current().operatorId())) {
            throw new UnknownThingException("premises", id);
        }
        refuseStale(version, premises.version(), id);
        premises.change(address, area, heatedArea);
        write("premises.changed", Map.of("premises", id));
    }

    /** The account goes to another customer already known. */
    public void handOverAccount(UUID id, @Nullable Integer version, UUID toCustomer) {
        var account = account(id);
        refuseStale(version, account.version(), account.number());
        account.handOverTo(customer(toCustomer).id());
        write("account.handed-over", Map.of("account", account.number(), "customer", toCustomer));
    }

    /** Supply ends on a day. */
    public void closeAccount(UUID id, @Nullable Integer version, LocalDate on) {
        var account = account(id);
        refuseStale(version, account.version(), account.number());
        account.close(on);
        write("account.closed", Map.of("account", account.number(), "on", on));
    }

    private Customer customer(UUID id) {
        var customer = entities.find(Customer.class, id);
        if (customer == null || !customer.operatorId().equals(callers.current().operatorId())) {
            throw new UnknownThingException("customer", id);
        }
        return customer;
    }

    private Account account(UUID id) {
        var account = entities.find(Account.class, id);
        if (account == null || !account.operatorId().equals(callers.current().operatorId())) {
            throw new UnknownThingException("account", id);
        }
        return account;
    }

    private void flushNumber(String number) {
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw new ConflictException("account.numberTaken", number);
        }
    }

    private String pseudonym(String value) {
        return ledger.pseudonym(callers.current().operatorId(), value);
    }

    private void write(String type, Map<String, ?> body) {
        var caller = callers.current();
        ledger.write(caller.operatorId(), null, type, caller.staffId(), body);
    }

    private static void refuseStale(@Nullable Integer seen, int now, Object what) {
        if (seen != null && seen != now) {
            throw new ConflictException("changedMeanwhile", what);
        }
    }
}
