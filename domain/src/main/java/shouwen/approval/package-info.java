/**
 * Requests that climb a ladder: who is asked, in which order, what they said, what is owed afterwards. What a decision
 * means is for the room that asked.
 */
@NullMarked
package shouwen.approval;

import org.jspecify.annotations.NullMarked;
