/** Gives the product its one clock. */
@NullMarked
package shouwen.time;

import org.jspecify.annotations.NullMarked;
