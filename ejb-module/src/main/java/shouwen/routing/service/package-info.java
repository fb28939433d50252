/** Outbox, work items and their lists. */
@NullMarked
package shouwen.routing.service;

import org.jspecify.annotations.NullMarked;
