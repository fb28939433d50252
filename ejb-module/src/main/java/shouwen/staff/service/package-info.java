/**
 * Filing leave and registering the return, attendance from signs at the door, meetings from invitation to filing; rosters made,
 * published and changed by exchange, and who is on duty.
 */
@NullMarked
package shouwen.staff.service;

import org.jspecify.annotations.NullMarked;
