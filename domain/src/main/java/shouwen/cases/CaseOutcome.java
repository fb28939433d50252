package shouwen.cases;

/** How a case ended. */
public enum CaseOutcome {
    SOLVED,
    /** The customer stays dissatisfied, the handling kept the rules and was explained (WAT-032). */
    EXPLAINED_HANDLING_RIGHT,
    /** What the customer wants conflicts with law or rules; the rule is cited (TUN-027). */
    EXPLAINED_CONFLICTS_WITH_RULES
}
