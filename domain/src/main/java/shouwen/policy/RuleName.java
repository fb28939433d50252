package shouwen.policy;

/**
 * A rule of a pack by name.
 *
 * @param section the part of the pack: {@code clocks}
 * @param id unique in the section
 */
public record RuleName(String section, String id) {

    /** As addresses and reports spell it: {@code clocks/complaint-answer}. */
    @Override
    public String toString() {
        return section + "/" + id;
    }
}
