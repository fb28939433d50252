/**
 * Bills, payments and corrections. A correction names the complaint that caused it and is approved by a second person
 * (HEA-022, HEA-023).
 */
@NullMarked
package shouwen.billing;

import org.jspecify.annotations.NullMarked;
