package shouwen.policy;

/** What the customer wants: the first question of every intake (TUN-114). */
public enum CaseKind {
    CONSULTATION,
    COMPLAINT,
    REPAIR,
    EMERGENCY,
    SUGGESTION;

    /** As packs, the API and links spell it: {@code consultation}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
