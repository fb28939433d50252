package shouwen.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.CountedCases;
import shouwen.harness.InServer;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.service.PackActivations;
import shouwen.policy.service.PackDrafts;
import shouwen.replay.service.CaseMoveQueries;
import shouwen.replay.service.CaseMoves;
import shouwen.replay.service.MoveLine;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.time.MovableClock;

/** Chosen running cases go over to another version, signed by two people (PEERS glpi_6902, loonflow_67). */
@InServer
class CaseMoveIT {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    CountedCases cases;

    @Inject
    PackDrafts drafts;

    @Inject
    PackActivations activations;

    @Inject
    CaseMoves moves;

    @Inject
    CaseMoveQueries queries;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    private CountedCases.Office office;
    private UUID second;
    private UUID longer;
    private UUID moved;
    private UUID left;

    @BeforeEach
    void two_running_cases_and_a_version_that_gives_more_time() throws Exception {
        clock.moveTo(MONDAY);
        office = cases.office();
        var login = "it" + Ids.next().toString().replace("-", "");
        second = impersonation.asSystem(() -> provisioning.staff(
                office.operatorId(),
                new NewStaff(login, "王管理", "correct horse battery staple", List.of("administrator"), List.of(), "en")));
        moved = cases.suggestion(office, MONDAY);
        left = cases.suggestion(office, MONDAY);
        cases.arrived(moved, office, MONDAY);
        longer = asFirst(() -> drafts.fromBundled("heating", longer(), "longer.yaml"));
        var proposal = asFirst(() -> activations.propose(longer, null, "Agreed by the board"));
        impersonation.as(second, () -> {
            activations.approve(proposal, "");
            return null;
        });
    }

    /** The regulation as it is, with two business days more for suggestions. */
    private static byte[] longer() throws IOException {
        try (var in = PackDrafts.class.getResourceAsStream("/packs/overlays/demonstration-heating.yaml")) {
            var overlay = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return overlay.replaceFirst("(id: suggestion-answer\n[\\s\\S]*?target: )P10BD", "$1P12BD")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    private <T> T asFirst(Callable<T> work) throws Exception {
        return impersonation.as(office.administrator(), work);
    }

    private String number(UUID id) {
        return (String) one("select number from service_case where id = :id", id).get(0);
    }

    private UUID proposed(UUID id) throws Exception {
        return asFirst(() -> moves.propose(longer, List.of(number(id)), "More time for suggestions of the season"));
    }

    private void signed(UUID move) throws Exception {
        impersonation.as(second, () -> {
            moves.approve(move, "Seen");
            return null;
        });
    }

    private Tuple one(String sql, UUID id) {
        return (Tuple) entities.createNativeQuery(sql, Tuple.class).setParameter("id", id).getSingleResult();
    }

    private Tuple limit(UUID id) {
        return one(
                "select pack_version_id, due_at, time_used, starts_at, state, target, next_fire_at from case_clock"
                        + " where case_id = :id and rule = 'suggestion-answer' and stopped_at is null",
                id);
    }

    @Test
    void the_proposal_lists_before_and_after_and_moves_nothing() throws Exception {
        var before = limit(moved).get("due_at", Instant.class);

        var move = proposed(moved);

        var line = asFirst(() -> queries.lines(move)).get(0);
        var limit = line.changes().stream().filter(change -> change.rule().equals("suggestion-answer")).findFirst().orElseThrow();
        assertThat(limit.kind()).isEqualTo(LimitChange.Kind.MOVED);
        assertThat(limit.dueBefore()).isEqualTo(before);
        assertThat(Duration.between(before, limit.dueAfter())).isEqualTo(Duration.ofDays(2));
        assertThat(limit(moved).get("due_at", Instant.class)).isEqualTo(before);
        assertThat(limit(moved).get("pack_version_id")).isEqualTo(office.packVersionId());
    }

    @Test
    void glpi_6902_a_case_that_goes_over_keeps_its_history() throws Exception {
        var start = limit(moved).get("starts_at");
        var department = one("select department from service_case where id = :id", moved).get(0);
        clock.moveTo(MONDAY.plus(Duration.ofHours(5)));

        var move = proposed(moved);
        signed(move);

        var line = asFirst(() -> queries.lines(move)).get(0);
        assertThat(line.outcome()).isEqualTo(MoveOutcome.MOVED);
        var limit = limit(moved);
        assertThat(limit.get("pack_version_id")).isEqualTo(longer);
        assertThat(limit.get("target")).isEqualTo("P12BD");
        assertThat(limit.get("starts_at")).isEqualTo(start);
        assertThat(limit.get("due_at", Instant.class)).isEqualTo(due(line));
        var kept = one("select department, pack_version_id, next_due_at from service_case where id = :id", moved);
        assertThat(kept.get("department")).isEqualTo(department);
        assertThat(kept.get("pack_version_id")).isEqualTo(longer);
        assertThat(one("select count(*) from clock_event e join case_clock k on k.id = e.clock_id where k.case_id = :id"
                                + " and e.kind = 'VERSION'", moved).get(0, Long.class))
                .isPositive();
        assertThat(one("select count(*) from ledger_event where case_id = :id and type = 'case.moved-version'", moved)
                        .get(0, Long.class))
                .isEqualTo(1);
    }

    private static Instant due(MoveLine line) {
        return line.changes().stream()
                .filter(change -> change.rule().equals("suggestion-answer"))
                .findFirst()
                .orElseThrow()
                .dueAfter();
    }

    @Test
    void loonflow_67_cases_not_chosen_keep_their_version() throws Exception {
        var before = limit(left).toArray();

        signed(proposed(moved));

        assertThat(limit(left).toArray()).isEqualTo(before);
    }

    @Test
    void nobody_signs_their_own_proposal_and_nothing_is_signed_twice() throws Exception {
        var move = proposed(moved);

        assertThatThrownBy(() -> asFirst(() -> {
                    moves.approve(move, "");
                    return null;
                }))
                .isInstanceOf(ForbiddenException.class);
        signed(move);
        assertThatThrownBy(() -> signed(move)).hasMessageContaining("decided");
    }

    @Test
    void what_changed_since_the_proposal_is_left_where_it_was() throws Exception {
        var move = proposed(moved);
        var other = proposed(moved);
        signed(other);

        signed(move);

        assertThat(asFirst(() -> queries.lines(move)).get(0).outcome()).isEqualTo(MoveOutcome.CHANGED);
        assertThat(asFirst(() -> queries.find(move)).moved()).isZero();
    }

    @Test
    void a_case_on_its_way_to_a_department_is_left_where_it_was() throws Exception {
        var move = proposed(left);

        signed(move);

        assertThat(asFirst(() -> queries.lines(move)).get(0).outcome()).isEqualTo(MoveOutcome.CHANGED);
    }

    @Test
    void a_draft_and_an_unknown_case_are_refused() throws Exception {
        var draft = asFirst(() -> drafts.fromBundled("heating", null, null));

        assertThatThrownBy(() -> asFirst(() -> moves.propose(draft, List.of(number(moved)), "reason")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> asFirst(() -> moves.propose(longer, List.of("S-20000101-0001"), "reason")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> asFirst(() -> moves.propose(longer, List.of(number(moved)), " ")))
                .isInstanceOf(InvalidInputException.class);
    }
}
