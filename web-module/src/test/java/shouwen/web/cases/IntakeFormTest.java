package shouwen.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Channel;
import shouwen.policy.Question;
import shouwen.policy.Severity;
import shouwen.shared.LocalizedText;

class IntakeFormTest {

    private static final LocalizedText WORDS = new LocalizedText("No heat", "不热", "完全不熱");
    private static final Category NO_HEAT = new Category(
            "no-heat",
            Set.of(CaseKind.REPAIR),
            WORDS,
            Severity.GENERAL,
            List.of(new Question("room", WORDS, Question.Type.TEXT, List.of(), false, null)));

    private final IntakeForm form = new IntakeForm();

    @Test
    void a_call_comes_by_the_hotline_unless_somebody_says_otherwise() {
        assertThat(form.newCase(null, null).channel()).isEqualTo(Channel.HOTLINE);
    }

    @Test
    void answers_to_questions_of_another_category_are_not_sent() {
        form.answers().put("room", "north room");
        form.answers().put("valve-closed", "yes");

        var input = form.newCase(null, NO_HEAT);

        assertThat(input.answers()).isEqualTo(Map.of("room", "north room"));
    }

    @Test
    void only_a_consultation_is_answered_on_the_spot() {
        form.restore(Map.of("way", "spot", "text", "From 1 November.", "satisfied", "yes", "kind", "REPAIR"));

        assertThat(form.newCase(null, null).onTheSpot()).isNull();
        form.put("kind", "CONSULTATION");
        assertThat(form.newCase(null, null).onTheSpot()).satisfies(spot -> {
            assertThat(spot.text()).isEqualTo("From 1 November.");
            assertThat(spot.satisfied()).isTrue();
        });
    }

    @Test
    void the_name_on_file_is_not_replaced_for_an_account_and_stands_in_for_a_customer_without_one() {
        form.put("q", "13800138000");

        var byAccount = form.newCase(card("HT10036"), null).customer();
        var withoutAccount = form.newCase(card(""), null).customer();

        assertThat(byAccount.name()).isEmpty();
        assertThat(byAccount.accountNumber()).isEqualTo("HT10036");
        assertThat(withoutAccount.name()).isEqualTo("王丽");
        assertThat(withoutAccount.phone()).isEqualTo("13800138000");
    }

    private static CallerCard card(String account) {
        return new CallerCard(UUID.randomUUID(), account, "王丽", "138****8000", "", "", List.of(), null);
    }

    @Test
    void a_draft_brings_back_what_it_names_and_nothing_that_is_no_field() {
        form.restore(IntakeDraft.read("{\"summary\": \"Cold\", \"answers.room\": \"北屋\", \"owner\": \"me\"}"));

        assertThat(form.text("summary")).isEqualTo("Cold");
        assertThat(form.answers()).containsEntry("room", "北屋");
        assertThat(form.fields()).doesNotContainKey("owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[1]", "{\"summary\": {\"deep\": 1}}", "{\"a\": 1}", "null"})
    void what_is_no_draft_brings_nothing(String kept) {
        assertThat(IntakeDraft.read(kept)).isEmpty();
    }
}
