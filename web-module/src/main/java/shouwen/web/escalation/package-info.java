/** Pages for heads: what was missed or is about to be, one matter with what was tried, and instructions. */
@NullMarked
package shouwen.web.escalation;

import org.jspecify.annotations.NullMarked;
