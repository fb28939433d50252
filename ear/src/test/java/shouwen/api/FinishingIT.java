package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the regulation wants before a result leaves a department, and before a case ends. */
class FinishingIT {

    private final Town town = Town.founded();

    @Test
    void a_quality_complaint_is_measured_analysed_and_acted_upon_HEA_020_HEA_021() {
        var number = complaint("heating-quality");
        var item = ApiJourneyIT.itemOf(town.engineer(), "network-operation", number);

        var refused = result(town.engineer(), item, "").isProblem(422);
        var half = result(town.engineer(), item, ", \"evidence\": {\"measurement\": \"16 °C\", \"analysis\": \"  \"}")
                .isProblem(422);

        assertThat(refused.at("/errors/0/field").asText()).isEqualTo("evidence.measurement");
        assertThat(refused.at("/detail").asText())
                .contains("Measurement (HEA-020), Analysis of the cause (HEA-020), Measures (HEA-021)");
        assertThat(half.at("/detail").asText()).contains("Analysis").doesNotContain("Measurement");
        result(
                        town.engineer(),
                        item,
                        ", \"evidence\": {\"measurement\": \"16 °C\", \"analysis\": \"Riser starved\", \"measures\": \"Valve set\"}")
                .is(204);
        var shown = town.callTaker().get("cases/" + number).is(200).fits("Case");
        assertThat(shown.at("/state").asText()).isEqualTo("in-review");
        assertThat(shown.at("/workItems/0/evidence/analysis").asText()).isEqualTo("Riser starved");
    }

    @Test
    void a_fee_complaint_is_gone_through_and_explained_HEA_022() {
        var number = complaint("fee-dispute");
        var item = ApiJourneyIT.itemOf(town.clerk(), "billing", number);

        var refused = result(town.clerk(), item, ", \"checks\": [\"bill-reconciliation\"]").isProblem(422);

        assertThat(refused.at("/detail").asText()).contains("Basis of the fee explained (HEA-022)");
        result(town.clerk(), item, ", \"checks\": [\"bill-reconciliation\", \"fee-basis-explained\", \"dance\"]")
                .is(204);
        var shown = town.callTaker().get("cases/" + number).at("/workItems/0/evidence");
        assertThat(shown.has("fee-basis-explained")).isTrue();
        assertThat(shown.has("dance")).isFalse();
    }

    @Test
    void an_error_that_was_found_is_corrected_first_HEA_023() {
        var number = complaint("fee-dispute");
        var item = ApiJourneyIT.itemOf(town.clerk(), "billing", number);

        var refused = result(
                        town.clerk(),
                        item,
                        ", \"checks\": [\"bill-reconciliation\", \"fee-basis-explained\", \"billing-error\"]")
                .isProblem(422);

        assertThat(refused.at("/detail").asText()).contains("Correction of the bill (HEA-023)");
        assertThat(town.callTaker().get("cases/" + number).at("/state").asText()).isEqualTo("at-department");
    }

    @Test
    void a_complaint_ends_with_a_content_customer_or_with_an_explanation_HEA_024() {
        var number = complaint("staff-attitude");
        var item = ApiJourneyIT.itemOf(town.callTaker(), "customer-service", number);
        result(town.callTaker(), item, "").is(204);
        review(number);
        answer(number);

        town.callTaker().post("cases/" + number + "/close", "{\"outcome\": \"solved\"}").isProblem(422);
        town.callTaker()
                .post("cases/" + number + "/call-backs", "{\"reached\": true, \"satisfied\": true}")
                .is(204);

        assertThat(town.callTaker().get("cases/" + number).at("/state").asText()).isEqualTo("closed");
    }

    @Test
    void where_nothing_is_demanded_a_plain_result_will_do() {
        var number = town.callTaker().post("cases", Town.question()).is(201).at("/number").asText();
        var item = ApiJourneyIT.itemOf(town.callTaker(), "customer-service", number);

        result(town.callTaker(), item, "").is(204);
    }

    private void review(String number) {
        town.supervisor()
                .post(
                        "cases/" + number + "/review",
                        "{\"decision\": \"accept\", \"trueCause\": \"Air\", \"responsibility\": \"company\"}")
                .is(204);
    }

    private void answer(String number) {
        town.callTaker().post("cases/" + number + "/answer", "{\"text\": \"Done.\", \"channel\": \"hotline\"}").is(204);
    }

    private static Reply result(Program who, String item, String more) {
        return who.post("work-items/" + item + "/result", "{\"result\": \"Done.\"%s}".formatted(more));
    }

    private String complaint(String category) {
        return town.callTaker()
                .post(
                        "cases",
                        """
                        {"kind": "complaint", "category": "%s", "channel": "hotline",
                         "customer": {"name": "王丽", "phone": "13800138000", "address": "人民大街12号3单元501"},
                         "summary": "It is not right"}
                        """
                                .formatted(category))
                .is(201)
                .at("/number")
                .asText();
    }
}
