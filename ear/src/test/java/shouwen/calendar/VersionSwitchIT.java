package shouwen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shouwen.harness.InServer;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.service.ActivePacks;
import shouwen.policy.service.PackActivations;
import shouwen.policy.service.PackDrafts;
import shouwen.policy.service.PackVersionQueries;
import shouwen.shared.Ids;
import shouwen.time.MovableClock;

/** A new version comes into force while cases run (PEERS loonflow_67). */
@InServer
class VersionSwitchIT {

    private static final Instant MONDAY = Instant.parse("2026-12-28T02:00:00Z");
    private static final String SHORTER =
            """
            overlay:
              id: shorter
              for: heating
              name: {en: Shorter, zh-CN: 较短, zh-TW: 較短}
            sources:
              - {id: OPERATOR, title: {en: Decisions, zh-CN: 规定, zh-TW: 規定}}
            clauses:
              - {id: OPERATOR-01, source: OPERATOR, text: {en: One day., zh-CN: 一日。, zh-TW: 一日。}}
            set:
              - in: clocks
                id: consultation-reply
                by: OPERATOR-01
                values: {time: working, target: P1BD}
            """;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    CountedCases cases;

    @Inject
    PackDrafts drafts;

    @Inject
    PackActivations activations;

    @Inject
    PackVersionQueries versions;

    @Inject
    ActivePacks packs;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    private CountedCases.Office office;
    private UUID second;

    @BeforeEach
    void an_office_with_two_administrators_and_open_cases() throws Exception {
        clock.moveTo(MONDAY);
        office = cases.office();
        var login = "it" + Ids.next().toString().replace("-", "");
        second = impersonation.asSystem(() -> provisioning.staff(
                office.operatorId(),
                new NewStaff(login, "王管理", "correct horse battery staple", List.of("administrator"), List.of(), "en")));
        for (int i = 0; i < 5; i++) {
            cases.suggestion(office, MONDAY);
        }
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    private <T> T asProposer(Callable<T> work) throws Exception {
        return impersonation.as(office.administrator(), work);
    }

    private UUID proposed(UUID version, Instant validFrom) throws Exception {
        return asProposer(() -> activations.propose(version, validFrom, "Agreed by the board"));
    }

    private void approve(UUID proposal) throws Exception {
        impersonation.as(second, () -> {
            activations.approve(proposal, "");
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> clocks() {
        return entities.createNativeQuery(
                        "select id, pack_version_id, due_at, next_fire_at, state from case_clock"
                                + " where operator_id = :operator order by id",
                        Tuple.class)
                .setParameter("operator", office.operatorId())
                .getResultList();
    }

    private List<Object> values() {
        return clocks().stream().map(row -> (Object) Arrays.toString(row.toArray())).toList();
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter("operator", office.operatorId())
                        .getSingleResult())
                .longValue();
    }

    /** GAS-037: the version before ends with the new one; VEH-047: each knows since when it counts. */
    @Test
    @Tag("GAS-037:inside")
    @Tag("VEH-047:inside")
    void loonflow_67_a_new_version_moves_no_due_time_of_cases_that_run() throws Exception {
        var before = values();
        var draft = asProposer(
                () -> drafts.fromBundled("heating", SHORTER.getBytes(StandardCharsets.UTF_8), "shorter.yaml"));
        assertThat(packs.forOperator(office.operatorId()).versionId()).isEqualTo(office.packVersionId());

        approve(proposed(draft, null));

        assertThat(packs.forOperator(office.operatorId()).versionId()).isEqualTo(draft);
        assertThat(before).isNotEmpty();
        assertThat(values()).isEqualTo(before);
        assertThat(clocks()).extracting(row -> row.get("pack_version_id")).containsOnly(office.packVersionId());
        assertThat(count("select count(*) from ledger_event where operator_id = :operator and type in"
                        + " ('pack.drafted', 'pack.proposed', 'pack.activated')"))
                .isEqualTo(3);
        assertThat(count("select count(*) from notice where operator_id = :operator and kind in"
                        + " ('approval.turn', 'approval.ended')"))
                .isEqualTo(2);
    }

    /** GAS-037, VEH-047: until the moment the one before, from the moment on the new one. */
    @Test
    @Tag("GAS-037:outside")
    @Tag("GAS-037:boundary")
    @Tag("VEH-047:outside")
    @Tag("VEH-047:boundary")
    void a_version_approved_for_later_comes_into_force_when_its_moment_does() throws Exception {
        var draft = asProposer(() -> drafts.fromBundled("heating", null, null));
        var newYear = Instant.parse("2026-12-31T16:00:00Z");

        approve(proposed(draft, newYear));

        assertThat(packs.forOperator(office.operatorId()).versionId()).isEqualTo(office.packVersionId());
        clock.moveTo(newYear);
        assertThat(packs.forOperator(office.operatorId()).versionId()).isEqualTo(draft);
        assertThat(asProposer(() -> versions.differences(office.packVersionId(), draft))).isNotEmpty();
        assertThat(asProposer(() -> versions.entry(draft, "clocks", "consultation-reply"))
                        .field("target")
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }
}
