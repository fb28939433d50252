/** What heads have done about what is late, through queues that may fail. */
@NullMarked
package shouwen.escalation;

import org.jspecify.annotations.NullMarked;
