/** Opening entries of registers, filling them in, taking their steps, reading them. */
@NullMarked
package shouwen.register.service;

import org.jspecify.annotations.NullMarked;
