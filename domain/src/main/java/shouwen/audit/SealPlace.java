package shouwen.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where an event stands in the ledger.
 *
 * @param seal in hexadecimal digits
 * @param root the first hourly root over it; null until it is taken
 */
public record SealPlace(long position, String seal, @Nullable String root) {}
