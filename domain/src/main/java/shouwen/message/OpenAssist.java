package shouwen.message;

import java.util.UUID;

/**
 * Asks a department's lane to put something on its work list that it is to do about a case of another department. The case
 * stays where it is.
 *
 * @param instructionId what is to be done
 */
public record OpenAssist(
        UUID operatorId, UUID instructionId, UUID caseId, String caseNumber, String fromDepartment, String department) {

    /** Type and schema version, as the message carries it. */
    public static final String TYPE = "open-assist.v1";

    /** One effect for each department asked, however often it is delivered. */
    public String key() {
        return "assist:" + instructionId;
    }
}
