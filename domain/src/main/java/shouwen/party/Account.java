package shouwen.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/** The supply of one premises to one customer: what bills are written on. Known outside by its number. */
@Entity
public class Account {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{3,29}");
    private static final Pattern SUPPLY_CLASS = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*)?");
    private static final int LONGEST_CLASS = 60;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String number;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "premises_id")
    private UUID premisesId;

    @Column(name = "supply_class")
    private String supplyClass = "";

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    protected Account() {} // for JPA

    public Account(UUID operatorId, String number, UUID customerId, UUID premisesId, LocalDate openedOn) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.number = checkedNumber(number);
        this.customerId = customerId;
        this.premisesId = premisesId;
        this.openedOn = openedOn;
    }

    /** Upper case without blanks, 4 to 30 letters, digits and dashes. Refused with {@code accountNumber}. */
    public static String checkedNumber(@Nullable String typed) {
        String number = AccountNumbers.fold(Texts.line("accountNumber", typed, 60));
        if (!NUMBER.matcher(number).matches()) {
            throw new InvalidInputException("accountNumber", "accountNumber");
        }
        return number;
    }

    /**
     * What it is supplied as, in the words of the regulation; visits and inspections are planned by it.
     *
     * @param code {@code residential}, {@code v10}; empty where the regulation names no classes
     */
    public void suppliedAs(String code) {
        requireOpen();
        if (code.length() > LONGEST_CLASS || !SUPPLY_CLASS.matcher(code).matches()) {
            throw new InvalidInputException("supplyClass", "supplyClass");
        }
        supplyClass = code;
    }

    /** The premises got another customer: bills from now on go to them. */
    public void handOverTo(UUID customerId) {
        requireOpen();
        this.customerId = customerId;
    }

    /** Supply ends. */
    public void close(LocalDate on) {
        requireOpen();
        if (on.isBefore(openedOn)) {
            throw new InvalidInputException("closedOn", "beforeOpening", openedOn);
        }
        closedOn = on;
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw new ConflictException("account.closed", number);
        }
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

    public UUID customerId() {
        return customerId;
    }

    public UUID premisesId() {
        return premisesId;
    }

    /** Empty where the regulation names no classes. */
    public String supplyClass() {
        return supplyClass;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Null while supplied. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }
}
