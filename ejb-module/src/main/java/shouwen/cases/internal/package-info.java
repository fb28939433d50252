/** How cases follow what departments and clocks do. */
@NullMarked
package shouwen.cases.internal;

import org.jspecify.annotations.NullMarked;
