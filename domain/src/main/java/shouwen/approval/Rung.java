package shouwen.approval;

/**
 * A post that is asked, as the pack's ladder names it.
 *
 * @param role the role of the staff that fills it
 * @param clause the clause that wants it
 * @param passedOver whether an urgent request skips it and owes it a report (TUN-038, TUN-039)
 */
public record Rung(String post, String role, String clause, boolean passedOver) {

    public Rung(String post, String role, String clause) {
        this(post, role, clause, false);
    }
}
