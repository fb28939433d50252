/** How files of decreed years are read. */
@NullMarked
package shouwen.calendar.internal;

import org.jspecify.annotations.NullMarked;
