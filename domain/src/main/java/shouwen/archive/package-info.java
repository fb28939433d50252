/** Filed records: what is kept of a finished case, for how long, who may read it. Searching is in the services. */
@NullMarked
package shouwen.archive;

import org.jspecify.annotations.NullMarked;
