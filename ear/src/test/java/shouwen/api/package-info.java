/** The REST API from outside: journeys, bad input, keys, permissions. */
@NullMarked
package shouwen.api;

import org.jspecify.annotations.NullMarked;
