/** Leave, attendance, meetings and rosters, in the server and in the browser. */
@NullMarked
package shouwen.staff;

import org.jspecify.annotations.NullMarked;
