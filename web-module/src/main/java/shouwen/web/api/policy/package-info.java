/** The regulations in force, by program. */
@NullMarked
package shouwen.web.api.policy;

import org.jspecify.annotations.NullMarked;
