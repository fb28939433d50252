package shouwen.policy;

import shouwen.shared.LocalizedText;

/** A document that clauses come from: a regulation, or the operator's own decision. */
public record Source(String id, LocalizedText title) {}
