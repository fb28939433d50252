package shouwen.replay.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.Cursor;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/** Which cases could go over to another version, what was proposed, and what came of it. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.GENERAL_OFFICE})
public class CaseMoveQueries {

    private static final int MOST = 200;

    @Inject
    MoveRows rows;

    @Inject
    Callers callers;

    /**
     * Running cases that go by another version than this one, the latest first.
     *
     * @param after a cursor, null for the first page
     * @param limit 1 to 200
     */
    public Page<MovableCase> movable(UUID versionId, @Nullable String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", "range", 1, MOST);
        }
        return rows.movable(callers.current().operatorId(), versionId, Cursor.parse(after), limit);
    }

    /** The last twenty proposals, the latest first. */
    public List<MoveRow> recent() {
        var me = callers.current();
        return rows.recent(me.operatorId(), me.staffId());
    }

    /** One of them. Refused when the operator has no such proposal. */
    public MoveRow find(UUID id) {
        var me = callers.current();
        return rows.find(me.operatorId(), me.staffId(), id).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownThingException("caseMove", id));
    }

    /** Its cases, each with its limits before and after. */
    public List<MoveLine> lines(UUID id) {
        find(id);
        return rows.lines(callers.current().operatorId(), id);
    }
}
