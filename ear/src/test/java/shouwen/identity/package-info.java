/** Signing in, rights and tokens, in the server. */
@NullMarked
package shouwen.identity;

import org.jspecify.annotations.NullMarked;
