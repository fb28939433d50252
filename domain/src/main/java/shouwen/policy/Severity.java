package shouwen.policy;

/** How grave a category or case is; packs choose clocks and call-back quotas by it. */
public enum Severity {
    GENERAL,
    MAJOR
}
