/** Leave, attendance and meetings, in the server and in the browser. */
@NullMarked
package shouwen.staff;

import org.jspecify.annotations.NullMarked;
