/** What holds for every page alike, looked at in the browser. */
@NullMarked
package shouwen.ui;

import org.jspecify.annotations.NullMarked;
