/**
 * Leave, attendance and meetings of the people who work for an operator. What is filed, decided and kept stands in entries of
 * registers; this room knows days, halves of days, signs at the door and who was there. The roster is beside it.
 */
@NullMarked
package shouwen.staff;

import org.jspecify.annotations.NullMarked;
