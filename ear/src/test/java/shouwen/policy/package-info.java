/** Pages of the regulations, in a browser. */
@NullMarked
package shouwen.policy;

import org.jspecify.annotations.NullMarked;
