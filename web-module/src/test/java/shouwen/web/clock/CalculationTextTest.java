package shouwen.web.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import shouwen.clock.CalculationStep;
import shouwen.shared.LocalizedText;

class CalculationTextTest {

    private static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2026-10-09T16:30+08:00[Asia/Shanghai]");
    private static final LocalizedText NATIONAL_DAY = new LocalizedText("National Day", "国庆节", "國慶節");
    private static final List<CalculationStep> STEPS = List.of(
            new CalculationStep("start", List.of(FRIDAY)),
            new CalculationStep("businessDays", List.of(3)),
            new CalculationStep("makeUpDay", List.of(LocalDate.of(2026, 10, 10), NATIONAL_DAY)),
            new CalculationStep("due", List.of(FRIDAY.plusDays(4))));

    private final CalculationText text = new CalculationText();

    @Test
    void says_the_calculation_in_three_languages() {
        assertThat(text.lines(STEPS, Locale.ENGLISH))
                .containsExactly(
                        "Fri 9 Oct 2026 16:30",
                        "+ 3 business days",
                        "Sat 10 Oct 2026 is a make-up workday (National Day)",
                        "due Tue 13 Oct 2026 16:30");
        assertThat(text.lines(STEPS, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "2026年10月9日 周五 16:30",
                        "＋ 3 个工作日",
                        "2026年10月10日 周六 为调休工作日（国庆节）",
                        "2026年10月13日 周二 16:30 到期");
        assertThat(text.lines(STEPS, Locale.TRADITIONAL_CHINESE))
                .element(2)
                .asString()
                .endsWith("為補班日（國慶節）");
    }

    @Test
    void says_a_year_as_a_year() {
        assertThat(text.lines(List.of(new CalculationStep("unpublished", List.of("2027"))), Locale.ENGLISH))
                .first()
                .asString()
                .contains("holidays of 2027 are");
    }

    @Test
    void says_lengths_of_time_without_days() {
        assertThat(text.length(Duration.ofHours(48), Locale.ENGLISH)).isEqualTo("48 h");
        assertThat(text.length(Duration.ofMinutes(275), Locale.SIMPLIFIED_CHINESE)).isEqualTo("4小时 35分钟");
        assertThat(text.length(Duration.ZERO, Locale.ENGLISH)).isEqualTo("at once");
        assertThat(text.lines(List.of(new CalculationStep("period", List.of(Period.ofMonths(1)))), Locale.ENGLISH))
                .containsExactly("+ 1 month");
    }
}
