/**
 * Reads packs: safe YAML with positions, JSON Schema, overlay, cross-checks, and only then the model. A pack is taken in
 * whole or refused with every problem found.
 */
@NullMarked
package shouwen.policy.internal;

import org.jspecify.annotations.NullMarked;
