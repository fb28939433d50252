/**
 * Who works here and what each may do: operators, staff, roles, tokens for programs, and how often a password may be
 * guessed. Knows no page and no transport.
 */
@NullMarked
package shouwen.identity;

import org.jspecify.annotations.NullMarked;
