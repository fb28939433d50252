/** Who is calling, by program. */
@NullMarked
package shouwen.web.api.party;

import org.jspecify.annotations.NullMarked;
