package shouwen.billing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import shouwen.billing.AccountStatement;
import shouwen.billing.BillLine;
import shouwen.billing.PaymentLine;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.party.Account;
import shouwen.party.AccountNumbers;
import shouwen.party.Customer;
import shouwen.party.Premises;
import shouwen.shared.UnknownThingException;

/** Shows what an account was billed and paid (HEA-022). Three statements. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER, Role.SUPERVISOR, Role.BILLING_CLERK, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE
})
public class AccountStatements {

    private static final int MOST = 200;
    private static final String HEAD =
            """
            select a, c, p from Account a, Customer c, Premises p
            where a.operatorId = :operator and c.id = a.customerId and p.id = a.premisesId
            """;
    private static final String BY_ID = HEAD + " and a.id = :account";
    private static final String BY_NUMBER = HEAD + " and a.number = :account";
    private static final String BILLS =
            """
            select b.id, b.version, b.number, b.period.begins, b.period.ends, b.basis, b.amount,
                   (select sum(p.amount) from Payment p where p.operatorId = b.operatorId and p.billId = b.id),
                   b.issuedOn, b.dueOn
            from Bill b
            where b.operatorId = :operator and b.accountId = :account
            order by b.issuedOn desc, b.number desc
            """;
    private static final String PAYMENTS =
            """
            select p.id, b.number, p.amount, p.method, p.reference, p.paidAt
            from Bill b, Payment p
            where b.operatorId = :operator and b.accountId = :account
              and p.operatorId = b.operatorId and p.billId = b.id
            order by p.paidAt desc, p.id desc
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    BillingComplaints complaints;

    @Inject
    Callers callers;

    @Inject
    Today today;

    /** The latest two hundred bills and payments of an account. Refused for an account of nobody or of others. */
    public AccountStatement ofAccount(UUID accountId) {
        return statement(BY_ID, accountId);
    }

    /** The same by the number on the customer's bills, in whatever letters it is typed. */
    public AccountStatement ofNumber(String accountNumber) {
        return statement(BY_NUMBER, AccountNumbers.fold(accountNumber));
    }

    private AccountStatement statement(String query, Object key) {
        var caller = callers.current();
        complaints.refuseOtherHeads(caller);
        var operator = caller.operatorId();
        var head = entities.createQuery(query, Tuple.class)
                .setParameter("operator", operator)
                .setParameter("account", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("account", key));
        var account = head.get(0, Account.class);
        var premises = head.get(2, Premises.class);
        return new AccountStatement(
                account.id(),
                account.number(),
                head.get(1, Customer.class).name(),
                premises.address(),
                premises.heatedArea(),
                today.at(operator),
                list(BILLS, BillLine.class, operator, account.id()),
                list(PAYMENTS, PaymentLine.class, operator, account.id()));
    }

    private <T> List<T> list(String jpql, Class<T> line, UUID operator, UUID accountId) {
        return entities.createQuery(jpql, line)
                .setParameter("operator", operator)
                .setParameter("account", accountId)
                .setMaxResults(MOST)
                .getResultList();
    }
}
