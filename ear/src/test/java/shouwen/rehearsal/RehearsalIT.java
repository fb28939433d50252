package shouwen.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.harness.InServer;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.Provisioning;
import shouwen.rehearsal.service.Figures;
import shouwen.rehearsal.service.Play;
import shouwen.rehearsal.service.Rehearsals;
import shouwen.rehearsal.service.Report;
import shouwen.shared.Ids;
import shouwen.time.MovableClock;

/** Two weeks under each bundled pack: nothing fails, nothing is lost or left without a date, and figures come again. */
@InServer
class RehearsalIT {

    private static final String OWNERLESS =
            """
            select number from service_case c
            where operator_id = :operator and state <> 'CLOSED'
              and 1 <> (select count(*) from staff s where s.id = c.owner_id and s.operator_id = c.operator_id)
            """;
    private static final String RESTING =
            """
            select number || ' ' || category || ' ' || state from service_case c
            where operator_id = :operator and state <> 'CLOSED'
              and not exists (select 1 from case_clock k where k.operator_id = c.operator_id and k.case_id = c.id
                              and k.state in ('RUNNING', 'PAUSED', 'NOT_CONFIGURED', 'TO_AGREE'))
            """;
    private static final String HAPPENED =
            "select count(*) from ledger_event where operator_id = :operator and type = :type";
    private static final String OPENED =
            """
            select count(distinct body ->> 'number') from ledger_event
            where operator_id = :operator and type = 'entry.opened'
            """;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Rehearsals rehearsals;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    @Test
    void two_weeks_of_heating() throws Exception {
        holds("heating");
    }

    @Test
    void two_weeks_of_a_utility_tunnel() throws Exception {
        holds("utility-tunnel");
    }

    @Test
    void two_weeks_of_an_expressway() throws Exception {
        holds("expressway");
    }

    @Test
    void two_weeks_of_water() throws Exception {
        holds("water");
    }

    @Test
    void two_weeks_of_gas() throws Exception {
        holds("gas");
    }

    @Test
    void two_weeks_of_power() throws Exception {
        holds("power");
    }

    @Test
    void two_weeks_of_property_management() throws Exception {
        holds("property");
    }

    @Test
    void two_weeks_of_after_sales() throws Exception {
        holds("telecom-after-sales");
    }

    @Test
    void two_weeks_of_a_fleet() throws Exception {
        holds("fleet");
    }

    @Test
    void two_weeks_of_heating_beside_an_office() throws Exception {
        holds("heating", "office");
    }

    @Test
    void two_weeks_of_an_office() throws Exception {
        holds("office");
    }

    private void holds(String... packs) throws Exception {
        var code = "play-" + packs[0] + "-" + Ids.next().toString().substring(9, 18);

        var report = play(code, packs);
        var again = play(code + "b", packs);

        assertThat(report.failures()).isEmpty();
        assertThat(again.figures()).isEqualTo(report.figures());
        assertThat(clock.isMoved()).isFalse();
        var operator = impersonation.asSystem(() -> provisioning.operatorByCode(code)).orElseThrow();
        assertThat(texts(OWNERLESS, operator)).as("open cases without exactly one owner").isEmpty();
        assertThat(texts(RESTING, operator)).as("open cases without a next date").isEmpty();
        assertEqualsLedger(report.figures(), operator);
    }

    private Report play(String operator, String... packs) throws Exception {
        var play = new Play(List.of(packs), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 18), 12, 7, 1.0);
        return impersonation.asSystem(() -> rehearsals.play(play, operator));
    }

    /** The ledger is written by other hands than the tables the report is read from. */
    private void assertEqualsLedger(Figures figures, UUID operator) {
        assertThat(figures.cases()).isEqualTo(happened("case.registered", operator));
        assertThat(figures.callBacks().made()).isEqualTo(happened("case.called-back", operator));
        assertThat(figures.rules().stream().mapToLong(Figures.Limit::missed).sum())
                .isEqualTo(happened("clock.breached", operator));
        assertThat(figures.escalations().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(happened("clock.escalated", operator));
        assertThat(figures.registers().stream().mapToLong(row -> row.byPeople() + row.bySchedules()).sum())
                .isEqualTo(number(entities.createNativeQuery(OPENED).setParameter("operator", operator).getSingleResult()));
    }

    private long happened(String type, UUID operator) {
        return number(entities.createNativeQuery(HAPPENED)
                .setParameter("operator", operator)
                .setParameter("type", type)
                .getSingleResult());
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String sql, UUID operator) {
        return entities.createNativeQuery(sql, String.class).setParameter("operator", operator).getResultList();
    }
}
