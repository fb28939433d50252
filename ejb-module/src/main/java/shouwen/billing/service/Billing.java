package shouwen.billing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import shouwen.audit.service.Ledger;
import shouwen.billing.Bill;
import shouwen.billing.Money;
import shouwen.billing.NewBill;
import shouwen.billing.Payment;
import shouwen.billing.PaymentMethod;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.numbering.service.Numbers;
import shouwen.party.Account;
import shouwen.party.AccountNumbers;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/** Issues bills and takes payments. */
@Stateless
@RolesAllowed(Role.BILLING_CLERK)
public class Billing {

    private static final String ACCOUNT =
            "select a from Account a where a.operatorId = :operator and a.number = :number";
    private static final String BILL = "select b from Bill b where b.operatorId = :operator and b.number = :number";
    private static final String PAID =
            "select sum(p.amount) from Payment p where p.operatorId = :operator and p.billId = :bill";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Numbers numbers;

    @Inject
    Today today;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Issues a bill; gives its number. */
    public String issueBill(NewBill form) {
        var caller = callers.current();
        var operator = caller.operatorId();
        var account = account(operator, form.accountNumber());
        var number = numbers.next(operator, "B", today.zone(operator));
        var due = new Bill.Due(form.issuedOn(), form.dueOn());
        entities.persist(
                new Bill(operator, number, account.id(), form.period(), form.basis(), form.amount(), due));
        ledger.write(
                operator,
                null,
                "bill.issued",
                caller.staffId(),
                Map.of("bill", number, "account", account.number(), "amount", form.amount().amount()));
        return number;
    }

    /**
     * Books a payment on a bill. Refused when it is more than is owed, and when one of the same method and reference is
     * booked already.
     */
    public UUID recordPayment(String billNumber, BigDecimal amount, PaymentMethod method, String reference) {
        var caller = callers.current();
        var money = Money.typed("amount", amount);
        var bill = lockedBill(caller.operatorId(), billNumber);
        var payment = new Payment(bill, paid(bill), money, method, reference, clock.instant());
        entities.persist(payment);
        ledger.write(
                caller.operatorId(),
                null,
                "payment.recorded",
                caller.staffId(),
                Map.of("bill", billNumber, "amount", money.amount(), "method", method.code()));
        try {
            entities.flush();
        } catch (ConstraintViolationException again) {
            throw new ConflictException("payment.alreadyBooked", payment.reference());
        }
        return payment.id();
    }

    /** Locked, so that two payments at once do not exceed what is owed together. */
    private Bill lockedBill(UUID operator, String number) {
        return entities.createQuery(BILL, Bill.class)
                .setParameter("operator", operator)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("bill", number));
    }

    private Money paid(Bill bill) {
        var sum = entities.createQuery(PAID, BigDecimal.class)
                .setParameter("operator", bill.operatorId())
                .setParameter("bill", bill.id())
                .getSingleResult();
        return sum == null ? Money.ZERO : new Money(sum);
    }

    private Account account(UUID operator, String number) {
        return entities.createQuery(ACCOUNT, Account.class)
                .setParameter("operator", operator)
                .setParameter("number", AccountNumbers.fold(number))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("account", number));
    }
}
