/** What the desk decides on for rooms below it, and the look for requests that are late. */
@NullMarked
package shouwen.approval.internal;

import org.jspecify.annotations.NullMarked;
