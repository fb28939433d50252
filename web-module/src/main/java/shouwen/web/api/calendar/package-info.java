/** Calendars by program. */
@NullMarked
package shouwen.web.api.calendar;

import org.jspecify.annotations.NullMarked;
