/**
 * Values every room speaks of: identifiers, numbers, texts in the three languages, refusals, pages of a list. Knows no
 * room.
 */
@NullMarked
package shouwen.shared;

import org.jspecify.annotations.NullMarked;
