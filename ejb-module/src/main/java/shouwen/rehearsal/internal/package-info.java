/**
 * Plays weeks of an operator's life through the services, as the people who work there, with the movable clock: what the
 * demonstration shows has all happened the way real work happens. The same seed gives the same weeks.
 */
@NullMarked
package shouwen.rehearsal.internal;

import org.jspecify.annotations.NullMarked;
