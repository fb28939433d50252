package shouwen.policy;

import java.util.Map;

/**
 * Tries examples out on the engine their rules run on. Rooms above offer theirs as a Java service, so that a pack proves
 * itself against what will really run it.
 */
public interface Trial {

    /** Whether it is for the rules of a section of packs. */
    boolean tries(String section);

    /**
     * What comes of an example: {@code outcome}, {@code due}, {@code to} and so on as the pack spells them; {@code rule}
     * where another rule may have decided. A pack's refusal is the outcome {@code refused}.
     */
    Map<String, String> outcome(PolicyPack pack, Example example);
}
