/** The ledger and its proof, in the server. */
@NullMarked
package shouwen.audit;

import org.jspecify.annotations.NullMarked;
