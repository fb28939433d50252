package shouwen.billing;

import java.util.Locale;

/** How a bill was paid. */
public enum PaymentMethod {
    CASH,
    BANK,
    WECHAT,
    ALIPAY;

    /** As the API and links spell it: {@code wechat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
