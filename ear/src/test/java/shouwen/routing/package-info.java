/** The work lists of departments, seen from outside. */
@NullMarked
package shouwen.routing;

import org.jspecify.annotations.NullMarked;
