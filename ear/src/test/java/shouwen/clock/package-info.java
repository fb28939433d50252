/** Deadlines in the server: whom they remind, and when. */
@NullMarked
package shouwen.clock;

import org.jspecify.annotations.NullMarked;
