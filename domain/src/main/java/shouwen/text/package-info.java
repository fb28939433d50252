/**
 * How text is compared and found: folded to one script, width and case, cut into overlapping pairs. Ground floor, used by
 * every room that searches; leaves the queries to them.
 */
@NullMarked
package shouwen.text;

import org.jspecify.annotations.NullMarked;
