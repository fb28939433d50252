/** The policy desk: its pages in a browser, its lists by program. */
@NullMarked
package shouwen.policy;

import org.jspecify.annotations.NullMarked;
