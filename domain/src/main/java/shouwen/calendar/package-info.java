/**
 * Working time as a number line: weekly hours, public and own holidays, make-up workdays, and arithmetic over them in
 * constant time. Knows nothing of cases and clocks; stands on nothing but {@code shared}.
 */
@NullMarked
package shouwen.calendar;

import org.jspecify.annotations.NullMarked;
