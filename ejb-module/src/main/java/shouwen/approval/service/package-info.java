/** Asking ladders, deciding on them, and reading what waits for whom. */
@NullMarked
package shouwen.approval.service;

import org.jspecify.annotations.NullMarked;
