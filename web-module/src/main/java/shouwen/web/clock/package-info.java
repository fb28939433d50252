/** Words for clocks, for pages and the API alike. */
@NullMarked
package shouwen.web.clock;

import org.jspecify.annotations.NullMarked;
