/** The page of calendars: years, imports, days of the operator's own. */
@NullMarked
package shouwen.web.calendar;

import org.jspecify.annotations.NullMarked;
