/** Lets leave follow its entries, and hands cases over when it begins. */
@NullMarked
package shouwen.staff.internal;

import org.jspecify.annotations.NullMarked;
