package shouwen.field;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * Why there is no repair, and that the customer is not left alone with it (TUN-112).
 *
 * @param reason null as long as the order has not ended that way
 * @param informed the customer was told
 * @param referredTo the other repair channel the customer was helped to; empty when none
 */
@Embeddable
public record GivingUp(
        @Enumerated(EnumType.STRING) @Column(name = "cannot_repair_reason") @Nullable CannotRepairReason reason,
        @Column(name = "cannot_repair_note") String note,
        @Column(name = "customer_informed") boolean informed,
        @Column(name = "referred_to") String referredTo) {

    static final GivingUp NONE = new GivingUp(null, "", false, "");

    GivingUp checked() {
        if (reason == null) {
            throw new InvalidInputException("reason", "missing");
        }
        String channel = Texts.optionalLine("referredTo", referredTo, 200);
        if (!informed && channel.isEmpty()) {
            throw new InvalidInputException("informed", "order.informOrRefer", "TUN-112");
        }
        return new GivingUp(reason, Texts.lines("note", note, Handling.MAX_TEXT), informed, channel);
    }
}
