/** Pages of leave, attendance and meetings, of duty, rosters and exchanges. */
@NullMarked
package shouwen.web.staff;

import org.jspecify.annotations.NullMarked;
