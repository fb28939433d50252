/** What becomes of work orders when their work item takes another way. */
@NullMarked
package shouwen.field.internal;

import org.jspecify.annotations.NullMarked;
