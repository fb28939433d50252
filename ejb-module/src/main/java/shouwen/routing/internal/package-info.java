/** Dispatcher, message-driven inboxes, dead letters. */
@NullMarked
package shouwen.routing.internal;

import org.jspecify.annotations.NullMarked;
