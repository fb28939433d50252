/** Kills the server under load and counts from outside what came of the work it had accepted. */
@NullMarked
package shouwen.kill;

import org.jspecify.annotations.NullMarked;
