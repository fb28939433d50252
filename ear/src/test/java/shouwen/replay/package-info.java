/** What-if replays on the cases of the rehearsed season, in the server. */
@NullMarked
package shouwen.replay;

import org.jspecify.annotations.NullMarked;
