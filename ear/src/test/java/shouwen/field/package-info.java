/** Work orders in the browser. */
@NullMarked
package shouwen.field;

import org.jspecify.annotations.NullMarked;
