package shouwen.clock;

import java.time.Instant;

/**
 * A time agreed with a customer, as it is written down.
 *
 * @param rule the limit it is about
 * @param until by when it is promised
 * @param withWhom in words: a name, a flat
 * @param note may be empty
 */
public record PromiseForm(String rule, Instant until, String withWhom, String note) {}
