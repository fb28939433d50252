/** What heads see of limits that were missed or are about to be, and what they want done about it. */
@NullMarked
package shouwen.escalation;

import org.jspecify.annotations.NullMarked;
