/** The look for instructions that are late. */
@NullMarked
package shouwen.escalation.internal;

import org.jspecify.annotations.NullMarked;
