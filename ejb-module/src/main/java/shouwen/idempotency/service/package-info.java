/** Answers a request that was sent twice as it was answered once: keys, kept answers, their end after two days. */
@NullMarked
package shouwen.idempotency.service;

import org.jspecify.annotations.NullMarked;
