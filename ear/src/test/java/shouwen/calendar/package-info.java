/** Years that are imported, and the due times that follow. */
@NullMarked
package shouwen.calendar;

import org.jspecify.annotations.NullMarked;
