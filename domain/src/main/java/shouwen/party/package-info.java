/**
 * Customers, their premises and accounts, and who is calling. Leaves money to {@code billing} and what was asked to
 * {@code cases}.
 */
@NullMarked
package shouwen.party;

import org.jspecify.annotations.NullMarked;
