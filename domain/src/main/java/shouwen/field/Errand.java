package shouwen.field;

import java.util.UUID;

/** What an order is written for: the department's part of a case. */
public record Errand(UUID operatorId, UUID caseId, String caseNumber, UUID workItemId, String department) {}
