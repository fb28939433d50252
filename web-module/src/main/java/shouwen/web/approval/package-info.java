/** Pages of requests that climb a ladder: the desk, one request, and the time each kind may take. */
@NullMarked
package shouwen.web.approval;

import org.jspecify.annotations.NullMarked;
