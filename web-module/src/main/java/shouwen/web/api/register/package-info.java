/** Registers and their entries for programs. */
@NullMarked
package shouwen.web.api.register;

import org.jspecify.annotations.NullMarked;
