/** Work items by program: a department's list and what is done with an item, its work order included. */
@NullMarked
package shouwen.web.api.routing;

import org.jspecify.annotations.NullMarked;
