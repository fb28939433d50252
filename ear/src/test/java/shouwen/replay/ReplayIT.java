package shouwen.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.CountedCases;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.service.ActivePacks;
import shouwen.policy.service.PackImport;
import shouwen.replay.service.ReplayRun;
import shouwen.replay.service.ReplayState;
import shouwen.replay.service.Replays;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** All cases of an operator played again (PEERS 3.4): nothing differs under the same rules, and exactly what must otherwise. */
@InServer
class ReplayIT {

    private static final String OPERATOR = "demonstration-heating";
    private static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant AFTER_ALL = Instant.parse("2050-01-01T00:00:00Z");

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    PackImport packs;

    @Inject
    ActivePacks active;

    @Inject
    Replays replays;

    @Inject
    CountedCases cases;

    private UUID operator;
    private UUID administrator;

    @BeforeEach
    void an_administrator_is_there() throws Exception {
        operator = impersonation.asSystem(() -> provisioning.operatorByCode(OPERATOR)).orElseThrow();
        var login = "replay" + Ids.next().toString().replace("-", "");
        administrator = impersonation.asSystem(() -> provisioning.staff(
                operator,
                new NewStaff(login, "Test", "correct horse battery staple", List.of(Role.ADMINISTRATOR), List.of(), "en")));
        cases.suggestion(
                new CountedCases.Office(operator, active.forOperator(operator).versionId(), administrator), Instant.now());
    }

    @Test
    void the_same_rules_change_nothing() throws Exception {
        var run = replayed(active.forOperator(operator).versionId());

        assertThat(run.state()).isEqualTo(ReplayState.DONE);
        assertThat(run.done()).isPositive().isEqualTo(run.total());
        assertThat(run.outcomes()).isZero();
        assertThat(run.dues()).isZero();
        assertThat(differences(run, false)).isEmpty();
    }

    @Test
    void a_replay_under_the_rules_of_the_time_finds_the_breaches_that_were() throws Exception {
        var run = replayed(active.forOperator(operator).versionId());

        var report = impersonation.as(administrator, () -> replays.report(run.id()));
        Map<String, Long> broken = new TreeMap<>();
        report.limits().stream()
                .filter(limit -> limit.broken().before() > 0)
                .forEach(limit -> broken.put(limit.rule(), limit.broken().before()));
        assertThat(broken).isEqualTo(brokenInTheDatabase());
    }

    @Test
    void a_shorter_limit_breaks_exactly_the_cases_in_between() throws Exception {
        var draft = draft("target: PT4H\n    start: received-by-department\n    stop: arrived",
                "target: PT3H\n    start: received-by-department\n    stop: arrived");

        var run = replayed(draft);

        assertThat(differences(run, true)).isEqualTo(arrivedAfterThreeHours());
    }

    @Test
    void wrong_periods_and_versions_of_others_are_refused() {
        var version = active.forOperator(operator).versionId();

        assertThatThrownBy(() -> impersonation.as(administrator, () -> replays.start(version, AFTER_ALL, BEFORE_ALL)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> impersonation.as(
                        administrator, () -> replays.start(UUID.randomUUID(), BEFORE_ALL, AFTER_ALL)))
                .isInstanceOf(UnknownThingException.class);
    }

    private ReplayRun replayed(UUID draft) throws Exception {
        var id = impersonation.as(administrator, () -> replays.start(draft, BEFORE_ALL, AFTER_ALL));
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> impersonation.as(administrator, () -> replays.find(id)), run -> !run.running());
    }

    private Set<String> differences(ReplayRun run, boolean outcomesOnly) throws Exception {
        return impersonation
                .as(administrator, () -> replays.differences(run.id(), outcomesOnly, null, 5000))
                .items()
                .stream()
                .map(change -> change.number())
                .collect(Collectors.toSet());
    }

    private UUID draft(String from, String to) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : text("/packs/heating/index").lines().filter(line -> !line.isBlank()).toList()) {
            files.put(name, text("/packs/heating/" + name).getBytes(StandardCharsets.UTF_8));
        }
        var overlay = text("/packs/overlays/demonstration-heating.yaml");
        assertThat(overlay).contains(from);
        var changed = overlay.replace(from, to).getBytes(StandardCharsets.UTF_8);
        return impersonation.asSystem(() -> packs.importFiles(operator, files, changed, AFTER_ALL, "test"));
    }

    private static String text(String resource) throws IOException {
        try (var in = PackImport.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, Long> brokenInTheDatabase() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select rule, count(*) from case_clock
                        where operator_id = :operator and case_id is not null
                          and (state = 'MISSED' or state = 'RUNNING' and due_at < :now)
                        group by rule
                        """)
                .setParameter("operator", operator)
                .setParameter("now", Instant.now())
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> ((Number) row[1]).longValue(), Long::sum, TreeMap::new));
    }

    private Set<String> arrivedAfterThreeHours() {
        @SuppressWarnings("unchecked")
        List<String> numbers = entities.createNativeQuery(
                        """
                        select case_number from case_clock
                        where operator_id = :operator and rule = 'repair-arrival' and state = 'MET'
                          and stopped_at > starts_at + interval '3 hours'
                        union
                        select case_number from case_clock
                        where operator_id = :operator and rule = 'repair-arrival' and state = 'RUNNING'
                          and due_at >= :now and starts_at + interval '3 hours' < :now
                        """)
                .setParameter("operator", operator)
                .setParameter("now", Instant.now())
                .getResultList();
        return new HashSet<>(numbers);
    }
}
