package shouwen.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwen.calendar.ChineseDays.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.calendar.ChineseDays;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.ClockTime;
import shouwen.policy.FieldCondition;
import shouwen.policy.PackProcedures;
import shouwen.policy.PackProof;
import shouwen.policy.PackRules;
import shouwen.policy.PackWording;
import shouwen.policy.PolicyPack;
import shouwen.shared.LocalizedText;

/** From which moment a limit counts: awareness where nobody witnessed, or a field of the entry. */
class ClockStartTest {

    private static final LocalizedText NAME = new LocalizedText("Told", "通报", "通報");
    private static final ClockMoment OPENED = ClockMoment.of("anomaly.opened");
    private static final Instant OPENED_AT = at("2026-11-20T10:00");

    private final PolicyPack pack = pack(
            rule("notified", List.of("anomaly.occurred-at", "anomaly.opened"), FieldCondition.ALWAYS),
            rule("report", List.of("anomaly.opened"), new FieldCondition(Map.of("impact", Set.of("large")))),
            rule("review", List.of("anomaly.review-on"), FieldCondition.ALWAYS));

    @Test
    void TUN_073_awareness_counts_where_nobody_witnessed() {
        var starts = ClockStart.all(pack, entry(Map.of()), OPENED, OPENED_AT);

        assertThat(starts).singleElement().satisfies(start -> {
            assertThat(start.rule().id()).isEqualTo("notified");
            assertThat(start.from()).isEqualTo(OPENED);
            assertThat(start.at()).isEqualTo(OPENED_AT);
        });
    }

    @Test
    void TUN_073_what_somebody_witnessed_counts_from_when_it_happened() {
        var seen = entry(Map.of("occurred-at", "2026-11-20T01:30:00Z"));
        var written = entry(Map.of("occurred-at", "2026-11-20T09:30"));

        assertThat(first(seen).at()).isEqualTo(at("2026-11-20T09:30"));
        assertThat(first(written).at()).isEqualTo(at("2026-11-20T09:30"));
        assertThat(first(seen).from()).isEqualTo(ClockMoment.of("anomaly.occurred-at"));
    }

    @Test
    void a_date_counts_from_its_midnight() {
        var starts = ClockStart.all(pack, entry(Map.of("review-on", "2026-12-01")), OPENED, OPENED_AT);

        assertThat(starts)
                .filteredOn(start -> start.rule().id().equals("review"))
                .extracting(ClockStart::at)
                .containsExactly(at("2026-12-01T00:00"));
    }

    @Test
    void a_field_just_filled_in_corrects_an_earlier_start() {
        var moment = ClockMoment.of("anomaly.occurred-at");
        var starts = ClockStart.all(pack, entry(Map.of("occurred-at", "2026-11-20T08:00")), moment, OPENED_AT);

        assertThat(starts).singleElement().matches(ClockStart::corrects);
    }

    @Test
    void a_limit_on_some_entries_binds_only_those() {
        assertThat(ClockStart.all(pack, entry(Map.of("impact", "large")), OPENED, OPENED_AT)).hasSize(2);
        assertThat(ClockStart.all(pack, entry(Map.of("impact", "small")), OPENED, OPENED_AT)).hasSize(1);
    }

    /** An entry has its limits whoever opens it: a person, a schedule, or another case. */
    @Test
    void znuny_514_what_is_born_inside_a_process_has_its_clocks() {
        var born = ClockStart.all(pack, entry(Map.of("impact", "large")), OPENED, OPENED_AT);

        assertThat(born).extracting(start -> start.rule().id()).containsExactly("notified", "report");
    }

    @Test
    void nothing_starts_at_a_moment_no_rule_names() {
        assertThat(ClockStart.all(pack, entry(Map.of()), ClockMoment.of("anomaly.notified"), OPENED_AT)).isEmpty();
        assertThat(ClockStart.all(pack, ClockFixture.subject(), OPENED, OPENED_AT)).isEmpty();
    }

    private ClockStart first(EntrySubject entry) {
        return ClockStart.all(pack, entry, OPENED, OPENED_AT).get(0);
    }

    private static EntrySubject entry(Map<String, String> fields) {
        return new EntrySubject(new UUID(0, 1), new UUID(0, 2), "A-20261120-0001", new UUID(0, 3), "anomaly", fields);
    }

    private static ClockRule rule(String id, List<String> starts, FieldCondition when) {
        return new ClockRule(
                id, NAME, "TUN-073", ClockTime.WALL, "PT20M", starts.stream().map(ClockMoment::of).toList(),
                ClockMoment.of("anomaly.notified"), List.of(), null, List.of(), false, null, null, null,
                new ClockRule.RegisterScope("anomaly", when));
    }

    private static PolicyPack pack(ClockRule... clocks) {
        var procedures = new PackProcedures(
                List.of(), List.of(), List.of(clocks), List.of(), List.of(), List.of(), List.of(), List.of());
        var rules = new PackRules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new PolicyPack(
                "tunnel", "1", NAME, ChineseDays.SHANGHAI, "cn", List.of(), List.of(), List.of(), List.of(), List.of(),
                rules, List.of(), List.of(), List.of(), procedures, PackWording.NONE, PackProof.NONE);
    }
}
