/** Seals the ledger behind the work of the day and takes its roots. */
@NullMarked
package shouwen.audit.internal;

import org.jspecify.annotations.NullMarked;
