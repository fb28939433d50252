/**
 * Deadlines: when they start, stand still, stop, fall due and are told of. Takes the limits from {@code policy} and the
 * arithmetic from {@code calendar}; what a case or an order does about a breach is left to the rooms above.
 */
@NullMarked
package shouwen.clock;

import org.jspecify.annotations.NullMarked;
