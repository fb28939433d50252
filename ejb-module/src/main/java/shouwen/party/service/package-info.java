/** Finding callers, and keeping customers, premises and accounts. */
@NullMarked
package shouwen.party.service;

import org.jspecify.annotations.NullMarked;
