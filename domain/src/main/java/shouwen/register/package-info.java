/**
 * Registers (登记): entries of whatever a regulation wants written down that is no customer's case, and the procedure each
 * goes through. What registers there are, their fields and steps, is data of the policy pack.
 */
@NullMarked
package shouwen.register;

import org.jspecify.annotations.NullMarked;
