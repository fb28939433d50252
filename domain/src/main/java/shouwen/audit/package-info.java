/**
 * The append-only ledger of everything that changed, and the arithmetic that shows nobody altered it. Ground floor:
 * knows no other room.
 */
@NullMarked
package shouwen.audit;

import org.jspecify.annotations.NullMarked;
