/** Filing leave and registering the return, attendance from signs at the door, meetings from invitation to filing. */
@NullMarked
package shouwen.staff.service;

import org.jspecify.annotations.NullMarked;
