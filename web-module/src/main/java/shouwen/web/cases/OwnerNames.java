package shouwen.web.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.cases.CaseSummary;
import shouwen.identity.service.StaffQueries;

/** Who owns the cases of a page, by name, in at most one statement. */
record OwnerNames(Map<UUID, String> names) {

    static final OwnerNames NONE = new OwnerNames(Map.of());

    static OwnerNames of(List<CaseSummary> rows, StaffQueries staff) {
        return new OwnerNames(staff.names(rows.stream().map(CaseSummary::ownerId).toList()));
    }

    String of(CaseSummary row) {
        return names.getOrDefault(row.ownerId(), "");
    }
}
