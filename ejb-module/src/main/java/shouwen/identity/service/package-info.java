/** Who is calling, who works where, signing in, tokens, and the administration of staff. */
@NullMarked
package shouwen.identity.service;

import org.jspecify.annotations.NullMarked;
