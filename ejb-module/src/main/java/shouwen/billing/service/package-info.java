/** What accounts owe, taking payments, and putting bills right under two pairs of eyes. */
@NullMarked
package shouwen.billing.service;

import org.jspecify.annotations.NullMarked;
