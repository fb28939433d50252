package shouwen.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shouwen.calendar.CalendarDefinition;
import shouwen.calendar.WorkingCalendar;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;

/** Who decides, what is in time, which cases are drawn, and what a formula gives. */
class DecidersTest {

    private static final LocalizedText NAME = new LocalizedText("Name", "名称", "名稱");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(CalendarDefinition.roundTheClock(SHANGHAI));

    @Test
    void three_days_are_the_supervisors_and_seven_the_heads_TUN_050_TUN_051_TUN_052() {
        assertThat(posts(leave().decide(Map.of("days", "3")))).containsExactly("supervisor");
        assertThat(posts(leave().decide(Map.of("days", "3.5")))).containsExactly("supervisor", "head");
        assertThat(posts(leave().decide(Map.of("days", "7")))).containsExactly("supervisor", "head");
        assertThat(posts(leave().decide(Map.of("days", "7.01")))).containsExactly("supervisor", "head", "office");
    }

    @Test
    void only_what_is_urgent_passes_over_a_level_and_owes_the_report_TUN_038_TUN_039() {
        var urgent = (LadderDecision.Posts) leave().decide(Map.of("days", "9", "urgent", "yes"));
        var usual = (LadderDecision.Posts) leave().decide(Map.of("days", "9", "urgent", "no"));

        assertThat(urgent.posts()).containsExactly("office");
        assertThat(urgent.owed()).isEqualTo("told");
        assertThat(urgent.owedClause()).isEqualTo("TUN-039");
        assertThat(usual.posts()).hasSize(3);
        assertThat(usual.owed()).isNull();
    }

    @Test
    void nobody_decides_while_a_bound_is_blank_or_the_number_is_missing() {
        var blank = ladder(List.of(band(3, "supervisor"), new LadderRule.Band(null, false, List.of("head"), "TUN-051"),
                rest("office")));

        assertThat(posts(blank.decide(Map.of("days", "3")))).containsExactly("supervisor");
        assertThat(blank.decide(Map.of("days", "4"))).isEqualTo(new LadderDecision.NotConfigured("TUN-051"));
        assertThatThrownBy(() -> blank.decide(Map.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> blank.decide(Map.of("days", "many"))).isInstanceOf(InvalidInputException.class);
    }

    @Property
    void every_number_falls_into_exactly_one_band(
            @ForAll @Size(min = 1, max = 8) Set<@IntRange(min = 1, max = 60) Integer> bounds,
            @ForAll @IntRange(min = 0, max = 700) int tenths) {
        var sorted = bounds.stream().sorted().toList();
        var bands = new ArrayList<LadderRule.Band>();
        sorted.forEach(bound -> bands.add(band(bound, "up-to-" + bound)));
        bands.add(rest("rest"));
        var number = BigDecimal.valueOf(tenths, 1);

        var found = posts(ladder(bands).decide(Map.of("days", number.toPlainString())));

        var expected = sorted.stream()
                .filter(bound -> number.compareTo(BigDecimal.valueOf(bound)) <= 0)
                .map(bound -> "up-to-" + bound)
                .findFirst()
                .orElse("rest");
        assertThat(found).containsExactly(expected);
    }

    @Test
    void the_evening_before_is_early_enough_whatever_the_hour_TUN_046() {
        var ordinary = lead("P1D", ClockTime.CALENDAR);

        assertThat(ordinary.keeps(at("2026-10-08T23:00"), at("2026-10-09T08:00"), CALENDAR)).isTrue();
        assertThat(ordinary.keeps(at("2026-10-09T00:00"), at("2026-10-09T23:00"), CALENDAR)).isFalse();
    }

    @Test
    void an_hour_before_the_shift_is_kept_to_the_instant_TUN_047() {
        var special = lead("PT1H", ClockTime.WALL);

        assertThat(special.keeps(at("2026-10-09T07:00"), at("2026-10-09T08:00"), CALENDAR)).isTrue();
        assertThat(special.keeps(at("2026-10-09T07:00:01"), at("2026-10-09T08:00"), CALENDAR)).isFalse();
        assertThat(lead(null, ClockTime.WALL).keeps(at("2026-10-09T09:00"), at("2026-10-09T08:00"), CALENDAR))
                .isTrue();
    }

    @Test
    void anybody_draws_the_same_sample_from_the_promised_seed_HEA_024() {
        var sample = new Sample("December 2026");
        var numbers = IntStream.range(0, 199).mapToObj("C-20261201-%04d"::formatted).toList();

        var drawn = sample.of(numbers, 50);

        assertThat(drawn).hasSize(100).isEqualTo(new Sample("December 2026").of(numbers, 50));
        assertThat(sample.keeps(sample.commitment())).isTrue();
        assertThat(new Sample("January 2027").keeps(sample.commitment())).isFalse();
        assertThat(sample.of(numbers, 100)).hasSameSizeAs(numbers);
        assertThat(sample.of(numbers, 0)).isEmpty();
    }

    @Test
    void draws_are_spread_evenly() {
        var sample = new Sample("seed");

        long below = IntStream.range(0, 10_000).filter(i -> sample.draw("C-" + i) < 34).count();

        assertThat(below).isBetween(3_250L, 3_550L);
    }

    @Test
    void only_completed_steps_cost_points_and_never_more_than_the_cap_TUN_102() {
        assertThat(List.of("80", "79", "75", "70", "65").stream().map(DecidersTest::deduction))
                .containsExactly("0", "0", "2", "4", "5");
    }

    @Test
    void a_formula_tells_its_calculation_line_by_line_TUN_102() {
        var result = (FormulaOutcome.Result) Calculation.of(satisfaction("5"), Map.of("satisfaction", "70"));

        assertThat(result.lines())
                .extracting(line -> line.term() + " = " + line.value())
                .contains("satisfaction = 70", "full - satisfaction = 10", "(full - satisfaction) / step = 2")
                .endsWith("IF(satisfaction >= full, 0, MIN(cap, deduction * FLOOR((full - satisfaction) / step))) = 4");
    }

    @Test
    void a_blank_constant_leaves_a_formula_unconfigured() {
        assertThat(Calculation.of(satisfaction("unset"), Map.of("satisfaction", "70")))
                .isEqualTo(new FormulaOutcome.NotConfigured(List.of("step")));
    }

    @Test
    void what_cannot_be_worked_out_is_refused() {
        assertThatThrownBy(() -> Calculation.of(satisfaction("5"), Map.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Calculation.of(satisfaction("5"), Map.of("satisfaction", "1e9")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Calculation.of(satisfaction("0"), Map.of("satisfaction", "70")))
                .isInstanceOf(InvalidInputException.class);
    }

    private static String deduction(String satisfaction) {
        var outcome = Calculation.of(satisfaction("5"), Map.of("satisfaction", satisfaction));
        return ((FormulaOutcome.Result) outcome).value();
    }

    private static FormulaRule satisfaction(String step) {
        return new FormulaRule(
                "satisfaction-deduction",
                "TUN-102",
                NAME,
                List.of(new FormulaRule.Input("satisfaction", NAME, FormulaRule.Unit.PERCENT)),
                Map.of("full", "80", "step", step, "deduction", "2", "cap", "5"),
                "IF(satisfaction >= full, 0, MIN(cap, deduction * FLOOR((full - satisfaction) / step)))",
                new FormulaRule.Result(FormulaRule.Unit.NUMBER, NAME),
                null,
                null,
                null);
    }

    private static List<String> posts(LadderDecision decision) {
        return ((LadderDecision.Posts) decision).posts();
    }

    private static LadderRule leave() {
        return ladder(List.of(
                band(3, "supervisor"), band(7, "supervisor", "head"), rest("supervisor", "head", "office")));
    }

    private static LadderRule ladder(List<LadderRule.Band> bands) {
        var urgent = new FieldCondition(Map.of("urgent", Set.of("yes")));
        return new LadderRule(
                "leave", List.of("TUN-050"), NAME, "leave", "decided", "days", bands, LadderRule.Needs.ALL,
                new LadderRule.Skip(urgent, "TUN-038", "told", "TUN-039"));
    }

    private static LadderRule.Band band(int upTo, String... posts) {
        return new LadderRule.Band(BigDecimal.valueOf(upTo), false, List.of(posts), "TUN-050");
    }

    private static LadderRule.Band rest(String... posts) {
        return new LadderRule.Band(null, true, List.of(posts), "TUN-052");
    }

    private static LeadRule lead(@Nullable String length, ClockTime time) {
        return new LeadRule("filed", "TUN-046", NAME, "leave", "opened", "from", length, time, true);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
