package shouwen.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import shouwen.shared.Ids;
import shouwen.shared.Texts;

/** Somebody the operator supplies: the person or body named on accounts and called back. */
@Entity
public class Customer {

    public static final int MAX_NAME = 100;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "operator_id")
    private UUID operatorId;

    private String name;
    private String phone;
    private String kind;

    @Column(columnDefinition = "text[]")
    private String[] marks;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Customer() {} // for JPA

    public Customer(UUID operatorId, String name, Phone phone, CustomerKind kind, Marks marks, Instant at) {
        this.id = Ids.next();
        this.operatorId = operatorId;
        this.createdAt = at;
        take(name, phone, kind, marks);
    }

    /** Takes over what the customer says of themselves now. */
    public void change(String name, Phone phone, CustomerKind kind, Marks marks) {
        take(name, phone, kind, marks);
    }

    private void take(String name, Phone phone, CustomerKind kind, Marks marks) {
        this.name = Texts.line("name", name, MAX_NAME);
        this.phone = phone.digits();
        this.kind = kind.code();
        this.marks = marks.codes().toArray(String[]::new);
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

    public String name() {
        return name;
    }

    public Phone phone() {
        return new Phone(phone);
    }

    public CustomerKind kind() {
        return CustomerKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    public Marks marks() {
        return Marks.of("marks", Arrays.asList(marks));
    }

    public Instant createdAt() {
        return createdAt;
    }
}
