/**
 * Files people hand in, kept under the hash of their content. Ground floor: knows what a file is and may be, leaves who may
 * see it to the rooms that refer to it.
 */
@NullMarked
package shouwen.content;

import org.jspecify.annotations.NullMarked;
