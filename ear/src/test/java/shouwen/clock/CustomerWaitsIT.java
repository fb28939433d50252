package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.CountedCases;
import shouwen.cases.service.CustomerNotes;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.Channel;
import shouwen.policy.service.PackActivations;
import shouwen.policy.service.PackDrafts;
import shouwen.shared.Ids;
import shouwen.time.MovableClock;

/** How long a customer waits counts from their word, whichever way it came (PEERS zammad_1322). */
@InServer
class CustomerWaitsIT {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final String WAITS =
            """
            overlay:
              id: waits
              for: heating
              name: {en: Waits, zh-CN: 等候, zh-TW: 等候}
            sources:
              - {id: OPERATOR, title: {en: Decisions, zh-CN: 规定, zh-TW: 規定}}
            clauses:
              - {id: OPERATOR-01, source: OPERATOR, text: {en: Within hours., zh-CN: 数小时内。, zh-TW: 數小時內。}}
            clocks:
              - {id: customer-waits, clause: OPERATOR-01, name: {en: Customer waits, zh-CN: 客户等候, zh-TW: 客戶等候},
                 when: {kinds: [suggestion]}, time: wall, target: PT2H, start: customer-wrote, stop: answered}
            """;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    CountedCases cases;

    @Inject
    CustomerNotes notes;

    @Inject
    PackDrafts drafts;

    @Inject
    PackActivations activations;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    private CountedCases.Office office;
    private UUID supervisor;
    private UUID caseId;

    @BeforeEach
    void a_case_under_a_rule_that_counts_from_the_customers_word() throws Exception {
        clock.moveTo(MORNING);
        var some = cases.office();
        supervisor = staff(some, Role.SUPERVISOR);
        var second = staff(some, Role.ADMINISTRATOR);
        var version = impersonation.as(some.administrator(), () -> {
            var draft = drafts.fromBundled("heating", WAITS.getBytes(StandardCharsets.UTF_8), "waits.yaml");
            var proposal = activations.propose(draft, null, "test");
            impersonation.as(second, () -> {
                activations.approve(proposal, "");
                return null;
            });
            return draft;
        });
        office = new CountedCases.Office(some.operatorId(), version, some.administrator());
        caseId = cases.suggestion(office, MORNING);
    }

    private UUID staff(CountedCases.Office some, String role) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                some.operatorId(),
                new NewStaff(login, "周等候", "correct horse battery staple", List.of(role), List.of("customer-service"), "en")));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    private void wrote(Channel channel, Duration after) throws Exception {
        clock.moveTo(MORNING.plus(after));
        var number = cases.number(caseId);
        impersonation.as(supervisor, () -> {
            notes.note(number, null, channel, "还有一点补充");
            return null;
        });
    }

    private void answered(Duration after) {
        clock.moveTo(MORNING.plus(after));
        cases.answered(caseId, office.administrator(), MORNING.plus(after));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> waits() {
        return entities.createNativeQuery(
                        "select starts_at, due_at, state from case_clock where case_id = :id and rule = 'customer-waits'"
                                + " order by starts_at",
                        Tuple.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    @Test
    void zammad_1322_a_word_of_the_customer_by_any_channel_starts_the_wait_anew() throws Exception {
        int hour = 1;
        for (var channel : Channel.values()) {
            wrote(channel, Duration.ofHours(hour));
            assertThat(waits()).hasSize(hour).last().satisfies(wait -> {
                assertThat(wait.get("state")).isEqualTo("RUNNING");
                assertThat(Duration.between(wait.get("starts_at", Instant.class), wait.get("due_at", Instant.class)))
                        .isEqualTo(Duration.ofHours(2));
            });
            answered(Duration.ofHours(hour).plusMinutes(30));
            assertThat(waits()).last().extracting(wait -> wait.get("state")).isEqualTo("MET");
            hour++;
        }
    }

    @Test
    void zammad_1322_who_writes_again_while_waiting_has_waited_since_the_first_word() throws Exception {
        wrote(Channel.HOTLINE, Duration.ofHours(1));
        wrote(Channel.EMAIL, Duration.ofHours(2));

        assertThat(waits()).hasSize(1);
        assertThat(waits().get(0).get("starts_at", Instant.class)).isEqualTo(MORNING.plus(Duration.ofHours(1)));
    }
}
