package shouwen.policy;

/** Where a case goes. */
public sealed interface RoutingDecision {

    /**
     * To a department, because a rule says so.
     *
     * @param department a department code of the pack
     * @param rule the rule's id
     * @param clause the clause that wants it
     */
    record Assign(String department, String rule, String clause) implements RoutingDecision {}

    /** No rule fits: the call-taker chooses among the departments. */
    record AskClerk(String why) implements RoutingDecision {}
}
