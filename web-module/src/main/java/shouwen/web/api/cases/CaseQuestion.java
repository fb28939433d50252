package shouwen.web.api.cases;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CaseFilter;
import shouwen.cases.CaseState;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.web.api.KebabNames;
import shouwen.web.api.UnreadableRequestException;

/** The query of a list of cases. */
public class CaseQuestion {

    private static final UUID NOBODY = new UUID(0, 0);

    /** One or several, separated by commas; {@code open} stands for every state but closed. */
    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("department")
    @Nullable
    String department;

    /** Login or id of the owner; {@code me} for the caller. */
    @QueryParam("owner")
    @Nullable
    String owner;

    @QueryParam("dueBefore")
    @Nullable
    Instant dueBefore;

    @QueryParam("q")
    @Nullable
    String query;

    @QueryParam("after")
    @Nullable
    String after;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    @QueryParam("count")
    @Nullable
    Boolean count;

    boolean wantsCount() {
        return Boolean.TRUE.equals(count);
    }

    CaseFilter filter(Caller caller, StaffDirectory staff) {
        return new CaseFilter(states(), blankToNull(department), owner(caller, staff), null, dueBefore, blankToNull(query));
    }

    private List<CaseState> states() {
        if (state == null || state.isBlank()) {
            return List.of();
        }
        if (state.equals("open")) {
            return Arrays.stream(CaseState.values()).filter(value -> value != CaseState.CLOSED).toList();
        }
        return Arrays.stream(state.split(",", -1)).map(CaseQuestion::state).distinct().toList();
    }

    private static CaseState state(String text) {
        return Arrays.stream(CaseState.values())
                .filter(value -> KebabNames.of(value).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new UnreadableRequestException(400, "query.wrongValue", "state"));
    }

    /** Whoever is not found owns nothing. */
    private @Nullable UUID owner(Caller caller, StaffDirectory staff) {
        if (owner == null || owner.isBlank()) {
            return null;
        }
        if (owner.equals("me")) {
            return caller.staffId();
        }
        return staff.staffOf(caller.operatorId()).stream()
                .filter(person -> person.login().equals(owner) || person.staffId().toString().equals(owner))
                .map(Caller::staffId)
                .findFirst()
                .orElse(NOBODY);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
