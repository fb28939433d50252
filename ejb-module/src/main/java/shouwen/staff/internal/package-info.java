/**
 * Lets leave follow its entries, and hands cases over when it begins; exchanges of shifts follow their decision, and those on
 * duty hear of new work.
 */
@NullMarked
package shouwen.staff.internal;

import org.jspecify.annotations.NullMarked;
