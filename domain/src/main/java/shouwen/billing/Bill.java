package shouwen.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** What an account owes for a period, and the arithmetic behind it. Changed only by an approved correction. */
@Entity
public class Bill {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;

    @Column(name = "account_id")
    private UUID accountId;

    @Embedded
    private BillPeriod period;

    private String basis;
    private BigDecimal amount;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected Bill() {} // for JPA

    /**
     * @param number the number customers name
     * @param basis the arithmetic shown to the customer, such as {@code 92.50 m² × 27.00}
     */
    public Bill(UUID operatorId, String number, UUID accountId, BillPeriod period, String basis, Money amount, Due due) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.number = number;
        this.accountId = accountId;
        this.period = period;
        this.basis = Texts.lines("basis", basis, 500);
        this.amount = positive(amount);
        this.issuedOn = due.issuedOn();
        this.dueOn = due.dueOn();
    }

    /** The day of issue and the last day to pay. */
    public record Due(LocalDate issuedOn, LocalDate dueOn) {
        public Due {
            if (dueOn.isBefore(issuedOn)) {
                throw new InvalidInputException("dueOn", "endsBeforeBegin");
            }
        }
    }

    /** Puts the amount right, once it is still what the correction was made from. */
    void correct(Money before, Money after) {
        if (!amount().equals(before)) {
            throw new ConflictException("correction.billChanged", number, amount());
        }
        amount = after.amount();
    }

    private static BigDecimal positive(Money amount) {
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "outOfRange", "0.01", "99999999.99");
        }
        return amount.amount();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public String number() {
        return number;
    }

    public UUID accountId() {
        return accountId;
    }

    public BillPeriod period() {
        return period;
    }

    public String basis() {
        return basis;
    }

    public Money amount() {
        return new Money(amount);
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }
}
