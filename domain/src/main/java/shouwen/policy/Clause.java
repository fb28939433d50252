package shouwen.policy;

import shouwen.shared.LocalizedText;

/**
 * One requirement of a document, in our own words.
 *
 * @param id for example {@code HEA-012}
 * @param document the id of its {@link Source}
 */
public record Clause(String id, String document, LocalizedText text) {}
