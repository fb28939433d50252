/** Pages of what-if replays. */
@NullMarked
package shouwen.web.replay;

import org.jspecify.annotations.NullMarked;
