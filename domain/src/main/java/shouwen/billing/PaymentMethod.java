package shouwen.billing;

import java.util.Locale;

/** How a bill was paid (HEA-040, WAT-037). */
public enum PaymentMethod {
    CASH,
    /** By the bank: debited or transferred. */
    BANK,
    WECHAT,
    ALIPAY,
    /** At a self-service terminal. */
    KIOSK;

    /** As the API and links spell it: {@code wechat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
