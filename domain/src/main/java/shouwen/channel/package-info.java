/** Notices to the staff: who is told what about which case, and whether it was read. Ways to the customer come later. */
@NullMarked
package shouwen.channel;

import org.jspecify.annotations.NullMarked;
