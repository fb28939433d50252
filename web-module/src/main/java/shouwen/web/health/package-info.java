/** What the server asks before it calls itself ready; lives in the web module because only there it is asked. */
@NullMarked
package shouwen.web.health;

import org.jspecify.annotations.NullMarked;
