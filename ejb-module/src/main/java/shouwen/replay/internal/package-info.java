/** Reads the history of cases, plays it in the background, and keeps what came of it. */
@NullMarked
package shouwen.replay.internal;

import org.jspecify.annotations.NullMarked;
