package shouwen.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who called, as given on the call. All fields may be empty but the name; an unknown caller is a name and a telephone
 * number (HEA-010).
 */
@Embeddable
public record Complainant(
        @Column(name = "customer_name") String name,
        @Column(name = "customer_phone") String phone,
        @Column(name = "customer_address") String address,
        @Column(name = "account_number") String accountNumber) {}
