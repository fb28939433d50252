/** Filing what is finished, and finding it again by any two characters. */
@NullMarked
package shouwen.archive.service;

import org.jspecify.annotations.NullMarked;
