/** Cases by program: intake, reading, explanation, and what customer service does with them. */
@NullMarked
package shouwen.web.api.cases;

import org.jspecify.annotations.NullMarked;
