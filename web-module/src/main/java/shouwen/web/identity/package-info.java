/** Pages of a person's own account: signing in, settings. */
@NullMarked
package shouwen.web.identity;

import org.jspecify.annotations.NullMarked;
