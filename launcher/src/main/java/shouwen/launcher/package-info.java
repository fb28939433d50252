/** The program behind bin/run: database, server and application as one thing that starts, runs and stops together. */
@NullMarked
package shouwen.launcher;

import org.jspecify.annotations.NullMarked;
