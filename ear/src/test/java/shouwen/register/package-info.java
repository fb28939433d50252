/** Entries of registers, in the server and in the browser. */
@NullMarked
package shouwen.register;

import org.jspecify.annotations.NullMarked;
