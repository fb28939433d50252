/** Finds clocks that are due, tells of each level once, and holds still while the machine's time is in doubt. */
@NullMarked
package shouwen.clock.internal;

import org.jspecify.annotations.NullMarked;
