/** Requests that climb a ladder, in the server and in the browser. */
@NullMarked
package shouwen.approval;

import org.jspecify.annotations.NullMarked;
