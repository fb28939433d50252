/** Rehearsals of every bundled pack, each at an operator of its own. */
@NullMarked
package shouwen.rehearsal;

import org.jspecify.annotations.NullMarked;
