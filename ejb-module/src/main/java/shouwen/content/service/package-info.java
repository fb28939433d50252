/** Keeping files and handing them out again, by hash. */
@NullMarked
package shouwen.content.service;

import org.jspecify.annotations.NullMarked;
