/** Searching the archive, and a record as it was filed. */
@NullMarked
package shouwen.web.archive;

import org.jspecify.annotations.NullMarked;
