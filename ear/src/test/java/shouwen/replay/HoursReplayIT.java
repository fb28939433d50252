package shouwen.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.CountedCases;
import shouwen.harness.InServer;
import shouwen.identity.service.Impersonation;
import shouwen.policy.service.PackDrafts;
import shouwen.policy.service.PackImport;
import shouwen.replay.service.ReplayRun;
import shouwen.replay.service.Replays;
import shouwen.time.MovableClock;

/** Cases whose handling took a known time, played again under another limit (PEERS 3.4). */
@InServer
class HoursReplayIT {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final List<Duration> TOOK = List.of(
            Duration.ofHours(3),
            Duration.ofHours(4),
            Duration.ofHours(5),
            Duration.ofHours(5).plusMinutes(59),
            Duration.ofHours(6),
            Duration.ofHours(7));
    private static final String SIX_HOURS =
            """
            overlay:
              id: six-hours
              for: heating
              name: {en: Six hours, zh-CN: 六小时, zh-TW: 六小時}
            sources:
              - {id: OPERATOR, title: {en: Decisions, zh-CN: 规定, zh-TW: 規定}}
            clauses:
              - {id: OPERATOR-01, source: OPERATOR, text: {en: Within hours., zh-CN: 数小时内。, zh-TW: 數小時內。}}
            clocks:
              - {id: handled-in-hours, clause: OPERATOR-01, name: {en: Handled, zh-CN: 办结, zh-TW: 辦結},
                 when: {kinds: [suggestion]}, time: wall, target: PT6H, start: registered, stop: answered}
            """;

    @Inject
    CountedCases cases;

    @Inject
    Impersonation impersonation;

    @Inject
    PackImport packs;

    @Inject
    PackDrafts drafts;

    @Inject
    Replays replays;

    @Inject
    MovableClock clock;

    private CountedCases.Office office;
    private UUID sixHours;

    /** By the number of the case. */
    private final Map<String, Duration> took = new LinkedHashMap<>();

    @BeforeEach
    void cases_that_took_from_three_to_seven_hours() throws Exception {
        clock.moveTo(MORNING);
        var some = cases.office();
        sixHours = impersonation.asSystem(
                () -> packs.importFiles(some.operatorId(), heating(), overlay("PT6H"), MORNING.minusSeconds(60), "test"));
        office = new CountedCases.Office(some.operatorId(), sixHours, some.administrator());
        for (var duration : TOOK) {
            var id = cases.suggestion(office, MORNING);
            cases.answered(id, office.administrator(), MORNING.plus(duration));
            took.put(cases.number(id), duration);
        }
        clock.moveTo(MORNING.plus(Duration.ofHours(8)));
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    private static byte[] overlay(String target) {
        return SIX_HOURS.replace("PT6H", target).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> heating() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : new String(read("index"), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList()) {
            files.put(name, read(name));
        }
        return files;
    }

    private static byte[] read(String name) throws IOException {
        try (var in = PackImport.class.getResourceAsStream("/packs/heating/" + name)) {
            return in.readAllBytes();
        }
    }

    private ReplayRun replayed(UUID version) throws Exception {
        var id = impersonation.as(
                office.administrator(),
                () -> replays.start(version, MORNING.minusSeconds(1), MORNING.plus(Duration.ofDays(1))));
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> impersonation.as(office.administrator(), () -> replays.find(id)), run -> !run.running());
    }

    private UUID hours(String target) throws Exception {
        return impersonation.as(
                office.administrator(), () -> drafts.fromBundled("heating", overlay(target), "hours.yaml"));
    }

    private Set<Duration> otherwise(ReplayRun run) throws Exception {
        return impersonation
                .as(office.administrator(), () -> replays.differences(run.id(), true, null, 100))
                .items()
                .stream()
                .map(change -> took.get(change.number()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_same_rules_change_nothing() throws Exception {
        var run = replayed(sixHours);

        assertThat(run.done()).isEqualTo(TOOK.size());
        assertThat(run.outcomes()).isZero();
        assertThat(run.dues()).isZero();
    }

    @Test
    void four_hours_in_place_of_six_change_exactly_the_cases_in_between() throws Exception {
        var run = replayed(hours("PT4H"));

        assertThat(otherwise(run))
                .containsExactly(Duration.ofHours(5), Duration.ofHours(5).plusMinutes(59), Duration.ofHours(6));
        assertThat(run.dues()).isEqualTo(3);
    }

    @Test
    void one_minute_less_changes_only_the_case_on_the_boundary() throws Exception {
        assertThat(otherwise(replayed(hours("PT5H59M")))).containsExactly(Duration.ofHours(6));
    }

    @Test
    void a_longer_limit_forgives_exactly_what_was_late() throws Exception {
        assertThat(otherwise(replayed(hours("PT7H")))).containsExactly(Duration.ofHours(7));
    }
}
