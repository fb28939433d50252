/** Speakable numbers for everything people refer to by voice. */
@NullMarked
package shouwen.numbering.service;

import org.jspecify.annotations.NullMarked;
