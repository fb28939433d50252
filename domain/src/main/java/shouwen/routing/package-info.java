/**
 * The way of a matter between departments: hand-overs, outbox, queues, inbox, work items, returning and handing on.
 * Knows cases only by their identifier; tells them what happened by {@link shouwen.routing.WorkItemEvent}.
 */
@NullMarked
package shouwen.routing;

import org.jspecify.annotations.NullMarked;
