package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.PolicyPack;
import shouwen.policy.ScheduleRule;
import shouwen.register.ScheduleSlot;

/** Whom a schedule is for and who has no entry of its turn yet, nor one of a schedule that counts for it. */
@ApplicationScoped
class ScheduleSubjects {

    private static final String ACCOUNTS =
            """
            select a.id, a.number from account a
            join customer c on c.id = a.customer_id
            where a.operator_id = :operator and a.closed_on is null
              and (:anyMark or c.marks && cast(:marks as text[]))
              and (:anyClass or a.supply_class = any (cast(:classes as text[])))
              and not exists (
                  select 1 from register_entry e
                  where e.operator_id = :operator and e.schedule_key = :key || cast(a.id as text))
              and not exists (
                  select 1 from register_entry e
                  where e.operator_id = :operator and e.schedule = any (cast(:others as text[])) and e.subject_id = a.id
                    and e.state = 'ENDED' and e.ended_at >= :from)
            order by a.id limit :most
            """;
    private static final String TAKEN =
            """
            select schedule_key from register_entry
            where operator_id = :operator and schedule_key = any (cast(:keys as text[]))
            """;
    private static final String SATISFIED =
            """
            select coalesce(cast(subject_id as text), department) as who from register_entry
            where operator_id = :operator and schedule = any (cast(:others as text[])) and state = 'ENDED'
              and ended_at >= :from
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    StaffDirectory staff;

    /**
     * One for whom an entry is opened.
     *
     * @param key in the key of the turn; empty where there is one entry for all
     * @param department whose list it stands in; null for that of the register
     */
    record Subject(String key, String text, @Nullable UUID id, @Nullable String department) {}

    List<Subject> missing(UUID operator, PolicyPack pack, ScheduleRule schedule, ScheduleSlot slot, int most) {
        return switch (schedule.forEach()) {
            case EACH_ACCOUNT -> accounts(operator, pack.zone(), schedule, slot, most);
            case EACH_STAFF -> open(operator, pack.zone(), schedule, slot, people(operator), most);
            case EACH_DEPARTMENT -> open(operator, pack.zone(), schedule, slot, departments(pack), most);
            case ONCE -> open(
                    operator, pack.zone(), schedule, slot, Stream.of(new Subject("", "", null, null)), most);
        };
    }

    private Stream<Subject> people(UUID operator) {
        return staff.staffOf(operator).stream()
                .map(person -> new Subject(person.staffId().toString(), person.name(), person.staffId(), null));
    }

    private static Stream<Subject> departments(PolicyPack pack) {
        return pack.departments().stream()
                .map(department -> new Subject(department.code(), department.code(), null, department.code()));
    }

    @SuppressWarnings("unchecked")
    private List<Subject> accounts(UUID operator, ZoneId zone, ScheduleRule schedule, ScheduleSlot slot, int most) {
        Query query = entities.createNativeQuery(ACCOUNTS, Tuple.class)
                .setParameter("operator", operator)
                .setParameter("anyMark", schedule.marks().isEmpty())
                .setParameter("marks", array(schedule.marks()))
                .setParameter("anyClass", schedule.classes().isEmpty())
                .setParameter("classes", array(schedule.classes()))
                .setParameter("key", slot.key(""))
                .setParameter("others", array(schedule.satisfiedBy()))
                .setParameter("from", slot.from().atStartOfDay(zone).toInstant())
                .setParameter("most", most);
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Subject(
                        row.get("id", UUID.class).toString(), row.get("number", String.class), row.get("id", UUID.class), null))
                .toList();
    }

    private List<Subject> open(
            UUID operator, ZoneId zone, ScheduleRule schedule, ScheduleSlot slot, Stream<Subject> all, int most) {
        var subjects = all.toList();
        var taken = texts(entities.createNativeQuery(TAKEN)
                .setParameter("operator", operator)
                .setParameter("keys", array(subjects.stream().map(one -> slot.key(one.key())).toList())));
        var satisfied = schedule.satisfiedBy().isEmpty()
                ? List.<String>of()
                : texts(entities.createNativeQuery(SATISFIED)
                        .setParameter("operator", operator)
                        .setParameter("others", array(schedule.satisfiedBy()))
                        .setParameter("from", slot.from().atStartOfDay(zone).toInstant()));
        return subjects.stream()
                .filter(one -> !taken.contains(slot.key(one.key())))
                .filter(one -> one.key().isEmpty() ? satisfied.isEmpty() : !satisfied.contains(one.key()))
                .limit(most)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Query query) {
        return query.getResultList();
    }

    /** Ids and codes only: nothing in them needs quoting. */
    private static String array(Collection<String> texts) {
        return "{" + String.join(",", texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList()) + "}";
    }
}
