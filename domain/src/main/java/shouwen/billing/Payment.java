package shouwen.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** Money received on a bill. Never changed; known by method and reference, so that the same one is not booked twice. */
@Entity
public class Payment {

    @Id
    private UUID id;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "bill_id")
    private UUID billId;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String reference;

    @Column(name = "paid_at")
    private Instant paidAt;

    protected Payment() {} // for JPA

    /**
     * @param paidSoFar what has been paid on the bill before; more than the rest is refused
     * @param reference receipt or transaction number, unique for its method
     */
    public Payment(Bill bill, Money paidSoFar, Money amount, PaymentMethod method, String reference, Instant at) {
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "outOfRange", "0.01", "99999999.99");
        }
        Money rest = bill.amount().minus(paidSoFar);
        if (amount.compareTo(rest) > 0) {
            throw new ConflictException("payment.moreThanOwed", bill.number(), rest);
        }
        this.id = Ids.next();
        this.operatorId = bill.operatorId();
        this.billId = bill.id();
        this.amount = amount.amount();
        this.method = method;
        this.reference = Texts.line("reference", reference, 100);
        this.paidAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID billId() {
        return billId;
    }

    public Money amount() {
        return new Money(amount);
    }

    public PaymentMethod method() {
        return method;
    }

    public String reference() {
        return reference;
    }

    public Instant paidAt() {
        return paidAt;
    }
}
