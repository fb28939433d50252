/**
 * What-if: cases of the past played again under a draft of the rules, and what would have come of them. Only reads; it
 * changes no case and no clock. Replaying under the rules a case ran by gives what was.
 */
@NullMarked
package shouwen.replay;

import org.jspecify.annotations.NullMarked;
