/** The look for instructions that are late; what queues deliver to departments that help. */
@NullMarked
package shouwen.escalation.internal;

import org.jspecify.annotations.NullMarked;
