/** The special days of operators: keeping them, importing a decreed year, adding days of their own. */
@NullMarked
package shouwen.calendar.service;

import org.jspecify.annotations.NullMarked;
