package shouwen.register.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.paging.KeysetList;
import shouwen.register.EntryFilter;
import shouwen.register.EntryState;
import shouwen.register.EntrySummary;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.text.TextQuery;

/** One list of entries as one statement; the caller's permission is part of it. */
final class EntryList {

    static final String COLUMNS =
            """
            id, register, number, department, subject, title, case_number, state, opened_at, opened_by, ended_at,
            next_due_at, pack_version_id
            """;
    private static final String VISIBLE = " and (department in (:own) or register in (:read) or opened_by = :me)";
    private static final String CONFIDED =
            " or (register = :confided%d and not (string_to_array(opener_posts, ' ') && string_to_array(:notOf%d, ' '))";

    private final boolean open;
    private final KeysetList list;

    EntryList(EntityManager entities, Caller caller, EntryRights rights, EntryFilter filter) {
        open = filter.open();
        list = new KeysetList(entities, COLUMNS, "register_entry", "", caller.operatorId());
        if (!EntryRights.readsAll(caller)) {
            list.and(VISIBLE)
                    .with("own", orNone(caller.departments()))
                    .with("read", orNone(rights.readable()))
                    .with("me", caller.staffId());
        }
        confide(caller, rights);
        if (open) {
            list.earliestBy("next_due_at").and(" and state = 'OPEN'");
        } else {
            list.latestBy("ended_at").and(" and state <> 'OPEN'");
        }
        list.and(" and register = :register", "register", filter.register());
        list.and(" and department = :department", "department", filter.department());
        list.and(" and next_due_at < :dueBefore", "dueBefore", filter.dueBefore());
        search(filter.query());
    }

    /** Of confidential registers one's own, and what one decides on. */
    private void confide(Caller caller, EntryRights rights) {
        var confidential = rights.confidential();
        if (confidential.isEmpty()) {
            return;
        }
        list.and(" and (register not in (:confidential) or opened_by = :opener")
                .with("confidential", confidential)
                .with("opener", caller.staffId());
        int i = 0;
        for (var some : rights.confided()) {
            list.and(CONFIDED.formatted(i, i))
                    .with("confided" + i, some.register())
                    .with("notOf" + i, String.join(" ", some.notOf()));
            var departments = some.departments();
            if (departments != null) {
                list.and(" and department in (:departments" + i + ")").with("departments" + i, orNone(departments));
            }
            list.and(")");
            i++;
        }
        list.and(")");
    }

    /** Never empty, so that it may stand in a condition. */
    static Collection<String> orNone(Collection<String> some) {
        return some.isEmpty() ? List.of("") : some;
    }

    private void search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var query = text.strip();
        if (query.matches("[A-Za-z]{1,3}-\\d{8}-\\d{4,8}")) {
            list.and(" and :number in (number, case_number)", "number", query.toUpperCase(Locale.ROOT));
            return;
        }
        var words = TextQuery.of(query);
        if (words.isPresent()) {
            list.and(" and pairs @@ cast(:pairs as tsquery)", "pairs", words.get().tsquery());
        } else {
            list.and(" and subject = :subject", "subject", query);
        }
    }

    Page<EntrySummary> page(@Nullable String after, int most) {
        return list.page(after, most, EntryList::summary, open ? EntrySummary::dueAt : EntrySummary::endedAt, EntrySummary::id);
    }

    Count count() {
        return list.count();
    }

    static EntrySummary summary(Tuple row) {
        return new EntrySummary(
                row.get("id", UUID.class),
                row.get("register", String.class),
                row.get("number", String.class),
                row.get("department", String.class),
                row.get("subject", String.class),
                row.get("title", String.class),
                row.get("case_number", String.class),
                EntryState.valueOf(row.get("state", String.class)),
                row.get("opened_at", Instant.class),
                row.get("opened_by", UUID.class),
                row.get("ended_at", Instant.class),
                row.get("next_due_at", Instant.class),
                row.get("pack_version_id", UUID.class));
    }
}
