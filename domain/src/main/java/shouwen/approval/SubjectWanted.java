package shouwen.approval;

import java.util.UUID;

/**
 * A request is about to be locked; the room that asked locks what is decided on, so that both are always locked in the
 * same order.
 */
public record SubjectWanted(UUID operatorId, String kind, UUID subjectId) {}
