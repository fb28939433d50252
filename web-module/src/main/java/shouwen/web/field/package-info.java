/** Pages for dispatching people and for what they do on site. */
@NullMarked
package shouwen.web.field;

import org.jspecify.annotations.NullMarked;
