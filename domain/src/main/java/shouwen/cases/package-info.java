/**
 * Consultations, complaints, repairs, emergencies and suggestions from the call to the filed record: intake, owner,
 * review, answer, call-back, closing. Leaves the way between departments to routing and the work on site to field.
 */
@NullMarked
package shouwen.cases;

import org.jspecify.annotations.NullMarked;
