/** Journeys of cases through the browser, in the words of the people who do the work. */
@NullMarked
package shouwen.cases;

import org.jspecify.annotations.NullMarked;
