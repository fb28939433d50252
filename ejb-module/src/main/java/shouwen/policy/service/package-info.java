/**
 * The packs operators run: taking one in, which is valid now, and what screens ask of it. Packs are read once and kept
 * in memory.
 */
@NullMarked
package shouwen.policy.service;

import org.jspecify.annotations.NullMarked;
