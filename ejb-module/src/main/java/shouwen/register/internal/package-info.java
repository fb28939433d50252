/** Opens entries when a schedule of the pack falls due. */
@NullMarked
package shouwen.register.internal;

import org.jspecify.annotations.NullMarked;
