package shouwen.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * The record of a matter was destroyed, and nothing else keeps what it was about: each room takes what was written and who it
 * was about out of its own rows, in the same transaction. Numbers, moments, departments, classes, verdicts and figures stay, so
 * that what refers to them and what is counted holds (CLK-006, S12).
 *
 * @param subjectId of the matter, in the room it belongs to
 * @param number as people speak of it
 * @param title what may stand in place of its words: the title of the record, personal data covered
 */
public record ContentErased(UUID operatorId, Matter matter, UUID subjectId, String number, String title, Instant at) {

    /** Type of the event of the ledger that tells of it. */
    public static final String TYPE = "content.erased";

    /** What a matter is. */
    public enum Matter {
        CASE,
        ORDER,
        CORRECTION,
        APPROVAL,
        ENTRY
    }

    public boolean is(Matter one) {
        return matter == one;
    }
}
