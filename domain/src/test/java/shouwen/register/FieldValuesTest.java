package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwen.register.RegisterFixture.field;
import static shouwen.register.RegisterFixture.register;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.policy.RegisterField;
import shouwen.shared.InvalidInputException;

class FieldValuesTest {

    private final FieldValues values = new FieldValues(
            register(Arrays.stream(RegisterField.Type.values())
                    .map(type -> field(type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), type))
                    .toList()),
            ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "text, ' 停机 ', 停机",
        "choice, large, large",
        "number, 12.50, 12.50",
        "money, 12.5, 12.50",
        "percent, 100, 100",
        "date, 2026-11-21, 2026-11-21",
        "moment, 2026-11-21T08:30, 2026-11-21T00:30:00Z",
        "moment, 2026-11-21T08:30:00+09:00, 2026-11-20T23:30:00Z",
        "yes-no, yes, yes"
    })
    void a_value_is_kept_in_the_form_of_its_type(String field, String typed, String kept) {
        assertThat(values.merge(Map.of(), Map.of(field, typed))).containsEntry(field, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "choice, small, notAChoice",
        "number, 1e309, notANumber",
        "number, NaN, notANumber",
        "money, 12.345, register.notMoney",
        "percent, 100.01, register.notAPercentage",
        "percent, -1, register.notAPercentage",
        "date, 2026-02-30, notADate",
        "date, 9999-01-01, notADate",
        "moment, 2026-11-21, register.notAMoment",
        "yes-no, maybe, notYesOrNo",
        "computed, 7, register.unknownField",
        "no-such, 7, register.unknownField"
    })
    void a_wrong_value_is_refused_by_the_name_of_its_field(String field, String typed, String code) {
        assertThatThrownBy(() -> values.merge(Map.of(), Map.of(field, typed)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("fields." + field);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    @Test
    void what_is_left_out_stays_and_what_is_blank_goes() {
        var given = new HashMap<String, String>();
        given.put("text", "");

        var after = values.merge(Map.of("text", "old", "number", "7"), given);

        assertThat(after).containsExactlyEntriesOf(Map.of("number", "7"));
        assertThat(List.copyOf(after.keySet())).doesNotContain("text");
    }
}
