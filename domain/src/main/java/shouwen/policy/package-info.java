/**
 * Regulations as data: packs, their sources and clauses, typed rules, versions. Says what a rule decides for given facts
 * and which clause wants it; leaves carrying it out to the rooms above.
 */
@NullMarked
package shouwen.policy;

import org.jspecify.annotations.NullMarked;
