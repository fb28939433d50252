/** The bell and the list of notices. */
@NullMarked
package shouwen.web.channel;

import org.jspecify.annotations.NullMarked;
