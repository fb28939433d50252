/** Pages of registers: lists of entries, opening one, one entry whole. */
@NullMarked
package shouwen.web.register;

import org.jspecify.annotations.NullMarked;
