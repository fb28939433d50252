/**
 * Measures what the product costs: load on a running installation beside the bare statements on the same database in the
 * same run. Figures, never verdicts.
 */
@NullMarked
package shouwen.bench;

import org.jspecify.annotations.NullMarked;
