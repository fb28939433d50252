/** What billing does when other rooms tell it something. */
@NullMarked
package shouwen.billing.internal;

import org.jspecify.annotations.NullMarked;
