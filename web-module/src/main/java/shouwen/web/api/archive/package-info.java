/** The archive by program. */
@NullMarked
package shouwen.web.api.archive;

import org.jspecify.annotations.NullMarked;
