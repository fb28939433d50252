/**
 * Leave, attendance and meetings of the people who work for an operator. What is filed, decided and kept stands in entries of
 * registers; this room knows days, halves of days, signs at the door and who was there. Beside it stand
 * rosters: shifts and rules of rest of departments, qualifications, exchanges, and who is on duty.
 */
@NullMarked
package shouwen.staff;

import org.jspecify.annotations.NullMarked;
