/** Lists read page by page behind their last row. */
@NullMarked
package shouwen.paging;

import org.jspecify.annotations.NullMarked;
