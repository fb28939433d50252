/** Limits missed or about to be, and instructions, for programs. */
@NullMarked
package shouwen.web.api.escalation;

import org.jspecify.annotations.NullMarked;
