/** Leave, rosters and exchanges by program. */
@NullMarked
package shouwen.web.api.staff;

import org.jspecify.annotations.NullMarked;
