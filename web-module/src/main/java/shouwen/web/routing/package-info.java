/** The work lists of departments, live. */
@NullMarked
package shouwen.web.routing;

import org.jspecify.annotations.NullMarked;
