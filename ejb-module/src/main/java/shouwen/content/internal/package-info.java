/** How the kind of a file is found out. */
@NullMarked
package shouwen.content.internal;

import org.jspecify.annotations.NullMarked;
