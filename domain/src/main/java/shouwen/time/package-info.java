/** The one source of time, movable where the product rehearses. */
@NullMarked
package shouwen.time;

import org.jspecify.annotations.NullMarked;
