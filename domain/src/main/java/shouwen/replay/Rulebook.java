package shouwen.replay;

import java.util.UUID;
import java.util.function.Function;
import shouwen.clock.ClockTerms;
import shouwen.policy.PolicyPack;

/**
 * The rules cases are played under.
 *
 * @param versionId of the pack
 * @param terms of a clock rule by its id, with the calendar it counts in
 */
public record Rulebook(PolicyPack pack, UUID versionId, Function<String, ClockTerms> terms) {}
