/** Pages of leave, attendance and meetings. */
@NullMarked
package shouwen.web.staff;

import org.jspecify.annotations.NullMarked;
