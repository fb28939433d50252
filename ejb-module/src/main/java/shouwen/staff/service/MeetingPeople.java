package shouwen.staff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.register.RegisterEntry;
import shouwen.shared.Ids;
import shouwen.staff.DayPart;
import shouwen.staff.Leave;
import shouwen.staff.MeetingPerson;
import shouwen.staff.MeetingRemark;

/** Who is wanted at meetings, who came, what they said; in plain statements. */
@ApplicationScoped
class MeetingPeople {

    private static final String INVITE =
            """
            insert into meeting_person (entry_id, staff_id, operator_id, invited_at)
            values (:entry, :staff, :operator, :at) on conflict do nothing
            """;
    private static final String OF =
            """
            select staff_id, signed_at, work, help, told_at from meeting_person
            where operator_id = :operator and entry_id = :entry
            """;
    private static final String AWAY =
            """
            select l from Leave l
            where l.operatorId = :operator and l.firstDay <= :day and l.lastDay >= :day
              and l.state in (shouwen.staff.LeaveState.EFFECTIVE, shouwen.staff.LeaveState.RETURNED)
            """;
    private static final String REMARKS =
            """
            select id, staff_id, text, made_at, settled_at from meeting_remark
            where operator_id = :operator and entry_id = :entry order by made_at, id
            """;
    private static final String REMARK =
            """
            insert into meeting_remark (id, entry_id, operator_id, staff_id, text, made_at)
            values (:id, :entry, :operator, :staff, :text, :at)
            """;
    private static final String SETTLE =
            """
            update meeting_remark set settled_at = :at, settled_by = :by
            where operator_id = :operator and entry_id = :entry and id = :id and settled_at is null
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    StaffDirectory staff;

    @Inject
    Clock clock;

    void invite(RegisterEntry meeting, Collection<UUID> people) {
        for (var person : people) {
            entities.createNativeQuery(INVITE)
                    .setParameter("entry", meeting.id())
                    .setParameter("staff", person)
                    .setParameter("operator", meeting.operatorId())
                    .setParameter("at", clock.instant())
                    .executeUpdate();
        }
    }

    /** Sets columns of one person; those not invited are added, for they are there. */
    void set(RegisterEntry meeting, UUID person, Map<String, Object> columns) {
        invite(meeting, Set.of(person));
        var set = columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        var query = entities.createNativeQuery("update meeting_person set " + set
                + " where operator_id = :operator and entry_id = :entry and staff_id = :staff");
        columns.forEach(query::setParameter);
        query.setParameter("operator", meeting.operatorId())
                .setParameter("entry", meeting.id())
                .setParameter("staff", person)
                .executeUpdate();
    }

    /** Those wanted at a meeting, by name; leave as it stands now. */
    List<MeetingPerson> of(RegisterEntry meeting, @Nullable LocalDate heldOn) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(OF, Tuple.class)
                .setParameter("operator", meeting.operatorId())
                .setParameter("entry", meeting.id())
                .getResultList();
        var names = staff.names(
                meeting.operatorId(),
                rows.stream().map(row -> row.get("staff_id", UUID.class)).collect(Collectors.toSet()));
        var away = away(meeting.operatorId(), heldOn);
        return rows.stream()
                .map(row -> new MeetingPerson(
                        row.get("staff_id", UUID.class),
                        names.getOrDefault(row.get("staff_id", UUID.class), ""),
                        row.get("signed_at", Instant.class),
                        row.get("work", String.class),
                        row.get("help", String.class),
                        away.contains(row.get("staff_id", UUID.class)),
                        row.get("told_at", Instant.class)))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** Those whose leave in effect takes the morning (TUN-083). */
    private Set<UUID> away(UUID operatorId, @Nullable LocalDate day) {
        if (day == null) {
            return Set.of();
        }
        var away = new HashSet<UUID>();
        entities.createQuery(AWAY, Leave.class)
                .setParameter("operator", operatorId)
                .setParameter("day", day)
                .getResultStream()
                .filter(leave -> leave.span().on(day).filter(part -> part != DayPart.AFTERNOON).isPresent())
                .forEach(leave -> away.add(leave.staffId()));
        return away;
    }

    List<MeetingRemark> remarks(RegisterEntry meeting) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(REMARKS, Tuple.class)
                .setParameter("operator", meeting.operatorId())
                .setParameter("entry", meeting.id())
                .getResultList();
        var names = staff.names(
                meeting.operatorId(),
                rows.stream().map(row -> row.get("staff_id", UUID.class)).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new MeetingRemark(
                        row.get("id", UUID.class),
                        row.get("staff_id", UUID.class),
                        names.getOrDefault(row.get("staff_id", UUID.class), ""),
                        row.get("text", String.class),
                        row.get("made_at", Instant.class),
                        row.get("settled_at", Instant.class)))
                .toList();
    }

    void remark(RegisterEntry meeting, UUID person, String text) {
        entities.createNativeQuery(REMARK)
                .setParameter("id", Ids.next())
                .setParameter("entry", meeting.id())
                .setParameter("operator", meeting.operatorId())
                .setParameter("staff", person)
                .setParameter("text", text)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    void settle(RegisterEntry meeting, UUID remark, UUID by) {
        entities.createNativeQuery(SETTLE)
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("operator", meeting.operatorId())
                .setParameter("entry", meeting.id())
                .setParameter("id", remark)
                .executeUpdate();
    }
}
