/**
 * Repair on site: orders, who was sent, the instants arrived, handled and repaired, what was done and what the customer
 * says. Leaves the case to {@code cases} and the department's part of it to {@code routing}.
 */
@NullMarked
package shouwen.field;

import org.jspecify.annotations.NullMarked;
