/** Complaints about bills and their corrections, in the server and in the browser. */
@NullMarked
package shouwen.billing;

import org.jspecify.annotations.NullMarked;
