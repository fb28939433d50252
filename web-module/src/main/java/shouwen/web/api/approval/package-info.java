/** Requests that climb a ladder, and who decides for whom, for programs. */
@NullMarked
package shouwen.web.api.approval;

import org.jspecify.annotations.NullMarked;
