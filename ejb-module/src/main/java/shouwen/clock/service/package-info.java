/** Starts, pauses and stops the clocks of cases, shows them, and lets a rehearsal fire what has fallen due. */
@NullMarked
package shouwen.clock.service;

import org.jspecify.annotations.NullMarked;
