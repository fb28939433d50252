/** Writes the ledger, reads it back, proves it untouched, and notes who looked at whose personal data and why. */
@NullMarked
package shouwen.audit.service;

import org.jspecify.annotations.NullMarked;
