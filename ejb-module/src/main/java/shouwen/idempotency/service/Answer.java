package shouwen.idempotency.service;

import org.jspecify.annotations.Nullable;

/**
 * What a program was answered.
 *
 * @param status of HTTP
 * @param location where the new thing is; null when nothing was made
 * @param body JSON, empty when there is none
 */
public record Answer(int status, @Nullable String location, String body) {}
