package shouwen.policy;

import shouwen.shared.LocalizedText;

/**
 * A post the regulation speaks of.
 *
 * @param role the role of the operator's staff that fills it
 */
public record Post(String id, LocalizedText name, String role) {}
