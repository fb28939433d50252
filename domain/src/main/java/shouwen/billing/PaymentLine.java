package shouwen.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A payment as the statement shows it. */
public record PaymentLine(
        UUID id, String billNumber, BigDecimal amount, PaymentMethod method, String reference, Instant paidAt) {}
