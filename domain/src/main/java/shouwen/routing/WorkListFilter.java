package shouwen.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.CaseKind;

/**
 * What a work list shows.
 *
 * @param open true for open items, soonest due first; false for ended ones, newest first
 * @param kind only this kind; null for all
 * @param category only this category; null for all
 * @param assigneeId only this person's; null for all
 */
public record WorkListFilter(
        boolean open, @Nullable CaseKind kind, @Nullable String category, @Nullable UUID assigneeId) {}
