package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What regulations ask of the product itself and no rule of a pack carries: kept, broken, and on the edge. */
class RegulationIT {

    private final Town town = Town.founded();

    /** HEA-008: hotline, e-mail, online and WeChat; EXP-022: by telephone, web message and WeChat. */
    @ParameterizedTest
    @ValueSource(strings = {"hotline", "email", "web", "wechat"})
    @Tag("HEA-008:inside")
    @Tag("EXP-022:inside")
    void a_matter_is_taken_by_every_channel_and_keeps_it(String channel) {
        var question = made(Town.question().replace("\"web\"", "\"" + channel + "\""));
        var complaint = made(complaint().replace("\"hotline\"", "\"" + channel + "\""));

        assertThat(shown(town.callTaker(), question).at("/channel").asText()).isEqualTo(channel);
        assertThat(shown(town.callTaker(), complaint).at("/channel").asText()).isEqualTo(channel);
    }

    @Test
    @Tag("HEA-008:outside")
    @Tag("EXP-022:outside")
    void a_channel_nobody_offers_takes_nothing() {
        town.callTaker().post("cases", Town.question().replace("\"web\"", "\"telex\"")).isProblem(400);

        assertThat(town.rows("service_case")).isZero();
    }

    /** HEA-002, HEA-025: passed on or over, it stays in the sight of the centre, with all that happened to it. */
    @Test
    @Tag("HEA-002:inside")
    @Tag("HEA-025:inside")
    void what_was_passed_on_stays_in_the_sight_of_the_centre() {
        var number = made(Town.noHeat());
        ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);

        var seen = shown(town.callTaker(), number);

        assertThat(seen.at("/department").asText()).isEqualTo("maintenance");
        assertThat(seen.at("/workItems/0/state").asText()).isEqualTo("open");
        assertThat(seen.at("/timeline").size()).isGreaterThan(1);
    }

    @Test
    @Tag("HEA-002:outside")
    @Tag("HEA-025:outside")
    void a_department_it_never_came_to_does_not_see_it() {
        var number = made(Town.noHeat());
        ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);

        town.clerk().get("cases/" + number).isProblem(404);
    }

    /** TUN-019: until the call-back is on record the matter stands; TUN-021: while nothing is known that is a verdict too. */
    @Test
    @Tag("HEA-002:boundary")
    @Tag("HEA-025:boundary")
    @Tag("TUN-019:inside")
    @Tag("TUN-019:outside")
    @Tag("TUN-019:boundary")
    @Tag("TUN-021:boundary")
    void only_a_call_back_on_record_ends_a_complaint_and_ended_it_is_still_seen() {
        var number = reviewed("undetermined");
        answer(number, "");

        town.supervisor().post("cases/" + number + "/close", "{\"outcome\": \"solved\"}").isProblem(422);
        callBack(number, "{\"reached\": false}");
        assertThat(state(number)).isEqualTo("to-call-back");
        callBack(number, "{\"reached\": true, \"satisfied\": true}");

        var ended = shown(town.callTaker(), number);
        assertThat(ended.at("/state").asText()).isEqualTo("closed");
        assertThat(ended.at("/responsibility").asText()).isEqualTo("undetermined");
        assertThat(ended.at("/callBacks").size()).isEqualTo(2);
        assertThat(ended.at("/timeline").size()).isGreaterThan(5);
    }

    @Test
    @Tag("TUN-021:inside")
    @Tag("TUN-021:outside")
    void a_complaint_is_not_accepted_without_a_verdict() {
        var number = handled();

        review(number, "{\"decision\": \"accept\", \"trueCause\": \"Air\"}").isProblem(422);
        assertThat(state(number)).isEqualTo("in-review");
        review(number, "{\"decision\": \"accept\", \"trueCause\": \"Air\", \"responsibility\": \"not-company\"}").is(204);

        assertThat(shown(town.callTaker(), number).at("/responsibility").asText()).isEqualTo("not-company");
    }

    /** EXP-033: judged by another than who worked on it; what does not suffice goes back. */
    @Test
    @Tag("EXP-033:inside")
    @Tag("EXP-033:outside")
    @Tag("EXP-033:boundary")
    void a_result_is_judged_by_another_and_sent_back_while_it_does_not_suffice() {
        var number = handled();

        town.callTaker()
                .post(
                        "cases/" + number + "/review",
                        "{\"decision\": \"accept\", \"trueCause\": \"Air\", \"responsibility\": \"company\"}")
                .isProblem(403);
        review(number, "{\"decision\": \"send-back\", \"reason\": \"Nobody was asked\"}").is(204);
        assertThat(state(number)).isEqualTo("at-department");
        giveResult(number);
        review(number, "{\"decision\": \"accept\", \"trueCause\": \"Air\", \"responsibility\": \"company\"}").is(204);

        assertThat(state(number)).isEqualTo("to-answer");
    }

    /** HEA-013: told when the result is there, and asked whether it satisfies; not asked, the matter stays open. */
    @Test
    @Tag("HEA-013:inside")
    @Tag("HEA-013:outside")
    @Tag("HEA-013:boundary")
    void the_customer_is_told_what_came_of_it_and_asked_whether_it_will_do() {
        var asked = made(Town.question());
        town.callTaker().post("cases/" + asked + "/answer", "{\"text\": \"Soon.\"}").isProblem(409);
        var plain = made(Town.question());
        for (var number : List.of(asked, plain)) {
            giveResult(number);
            review(number, "{\"decision\": \"accept\"}").is(204);
            assertThat(state(number)).isEqualTo("to-answer");
        }

        answer(asked, ", \"satisfied\": true");
        answer(plain, "");

        assertThat(state(asked)).isEqualTo("closed");
        assertThat(state(plain)).isEqualTo("answered");
    }

    /** TUN-027: explained and ended with the rule named; blanks name none. */
    @Test
    @Tag("TUN-027:inside")
    @Tag("TUN-027:outside")
    @Tag("TUN-027:boundary")
    void what_conflicts_with_a_rule_is_ended_by_naming_the_rule() {
        var number = reviewed("not-company");
        answer(number, "");
        callBack(number, "{\"reached\": true, \"satisfied\": false, \"reason\": \"Wants it free\", \"handlingWasRight\": true}");
        var ending = "{\"outcome\": \"explained-conflicts-with-rules\", \"explanation\": \"We may not.\"%s}";

        town.supervisor().post("cases/" + number + "/close", ending.formatted("")).isProblem(422);
        town.supervisor().post("cases/" + number + "/close", ending.formatted(", \"citedRule\": \"  \"")).isProblem(422);
        assertThat(state(number)).isEqualTo("dissatisfied");
        town.supervisor()
                .post("cases/" + number + "/close", ending.formatted(", \"citedRule\": \"Tariff, article 7\""))
                .is(204);

        var ended = shown(town.callTaker(), number);
        assertThat(ended.at("/outcome").asText()).isEqualTo("explained-conflicts-with-rules");
        assertThat(ended.text()).contains("Tariff, article 7");
    }

    /** GAS-001: the company sees every unit; GAS-002, OPS-005: a unit works its own matters, and those alone. */
    @Test
    @Tag("GAS-001:inside")
    @Tag("GAS-001:outside")
    @Tag("GAS-001:boundary")
    @Tag("GAS-002:inside")
    @Tag("GAS-002:outside")
    @Tag("GAS-002:boundary")
    @Tag("OPS-005:inside")
    @Tag("OPS-005:outside")
    @Tag("OPS-005:boundary")
    void units_work_their_own_matters_and_the_company_sees_them_all() {
        var company = town.another("general-office", "gm-office");
        var elsewhere = Town.founded().another("general-office", "gm-office");
        var number = made(Town.noHeat());
        ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);

        assertThat(list(company, "maintenance")).contains(number);
        assertThat(list(town.supervisor(), "maintenance")).contains(number);
        assertThat(list(town.dispatcher(), "maintenance")).contains(number);
        town.dispatcher().get("departments/billing/work-items").isProblem(403);
        town.engineer().get("departments/maintenance/work-items").isProblem(403);
        assertThat(list(town.engineer(), "network-operation")).doesNotContain(number);
        assertThat(list(elsewhere, "maintenance")).doesNotContain(number);
        elsewhere.get("cases/" + number).isProblem(404);
    }

    private static String list(Program who, String department) {
        return who.get("departments/" + department + "/work-items?state=open").is(200).text();
    }

    private String reviewed(String verdict) {
        var number = handled();
        review(number, "{\"decision\": \"accept\", \"trueCause\": \"Air\", \"responsibility\": \"" + verdict + "\"}")
                .is(204);
        return number;
    }

    private String handled() {
        var number = made(complaint());
        giveResult(number);
        return number;
    }

    private void giveResult(String number) {
        var item = ApiJourneyIT.itemOf(town.callTaker(), "customer-service", number);
        town.callTaker().post("work-items/" + item + "/accept").is(204);
        town.callTaker().post("work-items/" + item + "/result", "{\"result\": \"Spoken with all.\"}").is(204);
    }

    private Reply review(String number, String body) {
        return town.supervisor().post("cases/" + number + "/review", body);
    }

    private void answer(String number, String more) {
        town.callTaker().post("cases/" + number + "/answer", "{\"text\": \"Done.\"" + more + "}").is(204);
    }

    private void callBack(String number, String body) {
        town.callTaker().post("cases/" + number + "/call-backs", body).is(204);
    }

    private String made(String body) {
        return town.callTaker().post("cases", body).is(201).at("/number").asText();
    }

    private static Reply shown(Program who, String number) {
        return who.get("cases/" + number).is(200).fits("Case");
    }

    private String state(String number) {
        return shown(town.callTaker(), number).at("/state").asText();
    }

    private static String complaint() {
        return """
                {"kind": "complaint", "category": "staff-attitude", "channel": "hotline",
                 "customer": {"name": "王丽", "phone": "13800138000", "address": "人民大街12号3单元501"},
                 "summary": "It is not right"}
                """;
    }
}
