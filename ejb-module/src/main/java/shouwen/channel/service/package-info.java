/** Telling the staff what they must know, and what they have been told. */
@NullMarked
package shouwen.channel.service;

import org.jspecify.annotations.NullMarked;
