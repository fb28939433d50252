/** Pages of accounts, billing complaints and corrections of bills. */
@NullMarked
package shouwen.web.billing;

import org.jspecify.annotations.NullMarked;
