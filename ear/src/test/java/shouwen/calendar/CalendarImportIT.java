package shouwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.SpecialDay.Kind;
import shouwen.calendar.service.CalendarImports;
import shouwen.calendar.service.CalendarQueries;
import shouwen.calendar.service.NewYear;
import shouwen.calendar.service.OwnDays;
import shouwen.clock.ClockMove;
import shouwen.clock.ClockRun;
import shouwen.clock.service.CalendarMoves;
import shouwen.harness.InServer;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.time.MovableClock;

@InServer
class CalendarImportIT {

    private static final Instant MONDAY = Instant.parse("2026-12-28T02:00:00Z"); // 10:00 in the office
    private static final Instant BY_THE_WEEK = Instant.parse("2027-01-11T02:00:00Z");
    private static final Instant BY_THE_DECREE = Instant.parse("2027-01-12T02:00:00Z");
    private static final String DECREE = "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,off,元旦\n2027-01-03,off,元旦\n";
    private static final int CASES = 7;

    @Resource
    UserTransaction transaction;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    CountedCases cases;

    @Inject
    CalendarImports imports;

    @Inject
    CalendarQueries calendars;

    @Inject
    CalendarMoves moves;

    @Inject
    OwnDays ownDays;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    private CountedCases.Office office;

    @BeforeEach
    void an_office_with_open_suggestions() throws Exception {
        clock.moveTo(MONDAY);
        office = cases.office();
        for (int i = 0; i < CASES; i++) {
            cases.suggestion(office, MONDAY);
        }
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    private <T> T asAdministrator(Callable<T> work) throws Exception {
        return impersonation.as(office.administrator(), work);
    }

    private UUID handIn(String content) throws Exception {
        var year = new NewYear("cn", 2027, "https://www.gov.cn/", "国办发明电〔2026〕7号", "2027.csv",
                content.getBytes(StandardCharsets.UTF_8));
        return asAdministrator(() -> imports.prepare(year));
    }

    private ClockRun previewed(UUID id) throws Exception {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> asAdministrator(() -> moves.preview(id).orElseThrow()).isEnded());
        return asAdministrator(() -> moves.preview(id).orElseThrow());
    }

    private ClockRun moved(UUID id) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> asAdministrator(() -> moves.moving(id).orElseThrow()).isEnded());
        return asAdministrator(() -> moves.moving(id).orElseThrow());
    }

    private Map<UUID, Instant> dueTimes() {
        var found = new HashMap<UUID, Instant>();
        var query = entities.createNativeQuery(
                "select id, due_at from case_clock where operator_id = :operator and due_at is not null", Tuple.class);
        for (var row : query.setParameter("operator", office.operatorId()).getResultList()) {
            var tuple = (Tuple) row;
            found.put(tuple.get(0, UUID.class), tuple.get(1, Instant.class));
        }
        return found;
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter("operator", office.operatorId())
                        .getSingleResult())
                .longValue();
    }

    private List<ClockMove> listed(UUID id) throws Exception {
        var all = new ArrayList<ClockMove>();
        String after = null;
        do {
            var cursor = after == null ? null : UUID.fromString(after);
            var page = asAdministrator(() -> moves.moves(id, cursor, 3));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void a_preview_lists_exactly_what_applying_then_moves() throws Exception {
        var before = dueTimes();
        assertThat(before).containsValue(BY_THE_WEEK);
        var id = handIn(DECREE);

        var preview = previewed(id);
        var listed = listed(id);

        assertThat(dueTimes()).isEqualTo(before);
        assertThat(preview.moved()).isEqualTo(listed.size()).isGreaterThanOrEqualTo(CASES);
        assertThat(listed).filteredOn(move -> move.dueBefore().equals(BY_THE_WEEK))
                .extracting(ClockMove::dueAfter).containsOnly(BY_THE_DECREE);

        asAdministrator(() -> imports.apply(id));
        var run = moved(id);

        var expected = new HashMap<>(before);
        listed.forEach(move -> expected.put(move.clockId(), move.dueAfter()));
        assertThat(dueTimes()).isEqualTo(expected);
        assertThat(run.moved()).isEqualTo(listed.size());
        assertThat(count("select count(*) from clock_event where operator_id = :operator and kind = 'MOVE'"))
                .isEqualTo(listed.size());
        assertThat(count("select count(*) from ledger_event where operator_id = :operator and type = 'clocks.moved'"))
                .isOne();
        assertThat(count("select count(*) from case_clock where operator_id = :operator and stopped_at is null"
                        + " and next_fire_at is not null and next_fire_at > due_at"))
                .isZero();
        assertThat(count("select count(*) from service_case c where operator_id = :operator and next_due_at is distinct from"
                        + " (select min(due_at) from case_clock k where k.case_id = c.id and k.state = 'RUNNING')"))
                .isZero();
    }

    @Test
    void a_run_cut_off_in_the_middle_goes_on_where_it_stopped_and_moves_nothing_twice() throws Exception {
        var id = handIn(DECREE);
        previewed(id);
        var listed = listed(id).stream().sorted((a, b) -> a.clockId().compareTo(b.clockId())).toList();
        var done = listed.subList(0, 3);

        transaction.begin();
        asAdministrator(() -> imports.apply(id));
        for (var move : done) {
            entities.createNativeQuery("update case_clock set due_at = :due, version = version + 1 where id = :id")
                    .setParameter("due", move.dueAfter())
                    .setParameter("id", move.clockId())
                    .executeUpdate();
        }
        entities.createNativeQuery(
                        """
                        update clock_run set position = :position, looked_at = 3, moved = 3, lease_holder = 'killed',
                               lease_until = clock_timestamp() + interval '2 seconds'
                        where import_id = :import and kind = 'MOVE'
                        """)
                .setParameter("position", done.get(2).clockId())
                .setParameter("import", id)
                .executeUpdate();
        transaction.commit();
        var run = moved(id);

        assertThat(dueTimes()).containsAllEntriesOf(afterwards(listed));
        assertThat(run.moved()).isEqualTo(listed.size());
        assertThat(count("select count(*) from clock_event where operator_id = :operator and kind = 'MOVE'"))
                .isEqualTo(listed.size() - 3L);
    }

    @Test
    void what_somebody_works_on_follows_once_they_are_done() throws Exception {
        copyCases(1_200);
        var id = handIn(DECREE);
        long all = previewed(id).moved();
        var held = dueTimes().keySet().iterator().next();
        asAdministrator(() -> imports.apply(id));

        transaction.begin();
        entities.createNativeQuery("select id from case_clock where id = :id for update")
                .setParameter("id", held)
                .getSingleResult();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> asAdministrator(() -> moves.moving(id).orElseThrow()).moved() == all - 1);
        transaction.rollback();
        var run = moved(id);

        assertThat(run.moved()).isEqualTo(all);
        assertThat(count("select count(*) from clock_event where operator_id = :operator and kind = 'MOVE'")).isEqualTo(all);
        assertThat(count("select count(*) from service_case c where operator_id = :operator and next_due_at is distinct from"
                        + " (select min(due_at) from case_clock k where k.case_id = c.id and k.state = 'RUNNING')"))
                .isZero();
    }

    /** Cases alike, each with the clock of the first. */
    private void copyCases(int copies) throws Exception {
        transaction.begin();
        for (var copy : List.of(
                """
                insert into service_case
                select made.* from service_case x, generate_series(1, :copies) n,
                    lateral jsonb_populate_record(x, jsonb_build_object(
                        'id', gen_random_uuid(), 'number', 'S-20261229-' || n)) made
                where x.id = (select id from service_case where operator_id = :operator order by id limit 1)
                """,
                """
                insert into case_clock
                select made.* from case_clock x, service_case c, generate_series(1, :copies) n,
                    lateral jsonb_populate_record(x, jsonb_build_object(
                        'id', gen_random_uuid(), 'case_id', c.id, 'case_number', c.number)) made
                where c.operator_id = :operator and c.number = 'S-20261229-' || n
                  and x.id = (select id from case_clock where operator_id = :operator order by id limit 1)
                """)) {
            entities.createNativeQuery(copy)
                    .setParameter("operator", office.operatorId())
                    .setParameter("copies", copies)
                    .executeUpdate();
        }
        transaction.commit();
    }

    private static Map<UUID, Instant> afterwards(List<ClockMove> listed) {
        var due = new HashMap<UUID, Instant>();
        listed.forEach(move -> due.put(move.clockId(), move.dueAfter()));
        return due;
    }

    @Test
    void new_clocks_count_by_the_new_year_at_once() throws Exception {
        var id = handIn(DECREE);
        previewed(id);
        asAdministrator(() -> imports.apply(id));

        cases.suggestion(office, MONDAY);

        assertThat(dueTimes()).containsValue(BY_THE_DECREE);
        assertThat(asAdministrator(() -> calendars.years()).get(0))
                .satisfies(year -> {
                    assertThat(year.year()).isEqualTo(2027);
                    assertThat(year.noticeNumber()).isEqualTo("国办发明电〔2026〕7号");
                    assertThat(year.importedBy()).isEqualTo(office.administrator());
                });
    }

    @Test
    void a_day_of_the_operators_own_moves_clocks_and_comes_off_again() throws Exception {
        var before = dueTimes();
        var day = LocalDate.parse("2026-12-30");

        asAdministrator(() -> {
            ownDays.add(day, Kind.DAY_OFF, "Anniversary");
            return null;
        });
        await().atMost(Duration.ofSeconds(40)).until(() -> dueTimes().containsValue(BY_THE_DECREE));
        asAdministrator(() -> {
            ownDays.remove(day);
            return null;
        });

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(dueTimes()).isEqualTo(before));
    }

    @Test
    void an_import_is_applied_once_and_only_while_its_preview_holds() throws Exception {
        var first = handIn(DECREE);
        var second = handIn(DECREE);
        previewed(first);
        previewed(second);
        asAdministrator(() -> imports.apply(first));

        assertThatThrownBy(() -> asAdministrator(() -> imports.apply(first))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> asAdministrator(() -> imports.apply(second))).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_file_with_anything_wrong_leaves_nothing_behind() {
        assertThatThrownBy(() -> handIn(DECREE + "2027-01-01,work,元旦\n")).isInstanceOf(CalendarRefusedException.class);

        assertThat(count("select count(*) from calendar_year where operator_id = :operator")).isZero();
        assertThat(count("select count(*) from clock_run where operator_id = :operator")).isZero();
    }

    @Test
    void only_administrators_come_near_the_calendar() throws Exception {
        assertThatThrownBy(() -> impersonation.asSystem(() -> calendars.years())).isInstanceOf(EJBAccessException.class);
    }
}
