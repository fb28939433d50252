package shouwen.policy;

/** The way a case came in (HEA-008, WAT-027). */
public enum Channel {
    HOTLINE,
    COUNTER,
    LETTER,
    EMAIL,
    WEB,
    WECHAT;

    /** As packs, the API and links spell it: {@code hotline}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
