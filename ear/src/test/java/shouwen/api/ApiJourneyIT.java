package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job by program: call, route, work on site, review, answer, call-back, closed, archived. */
class ApiJourneyIT {

    private final Town town = Town.founded();

    /** HEA-035: filed with its order once it is over, not before. */
    @Test
    @Tag("HEA-035:inside")
    @Tag("HEA-035:outside")
    void a_repair_goes_from_the_call_to_the_archive() {
        var made = town.callTaker().post("cases", Town.noHeat()).is(201).fits("CaseMade");
        var number = made.at("/number").asText();
        assertThat(made.header("Location")).isEqualTo("/api/v1/cases/" + number);
        assertThat(made.at("/department").asText()).isEqualTo("maintenance");
        assertThat(made.at("/state").asText()).isEqualTo("at-department");
        assertThat(OffsetDateTime.parse(made.at("/clocks/0/startsAt").asText()).getOffset())
                .isEqualTo(ZoneOffset.ofHours(8));

        var item = itemOf(town.dispatcher(), "maintenance", number);
        town.dispatcher().post("work-items/" + item + "/accept").is(204);
        town.dispatcher()
                .post(
                        "work-items/" + item + "/dispatch",
                        "{\"technician\": \"%s\", \"expectedDuration\": \"PT2H\"}".formatted(town.login("technician")))
                .is(200);
        town.technician().post("work-items/" + item + "/arrive").is(204);
        town.technician()
                .post(
                        "work-items/" + item + "/handle",
                        """
                        {"scheme": "Bleed the riser", "measures": "Riser bled", "measurement": "21 °C",
                         "checks": ["content-confirmed", "inspection"]}
                        """)
                .is(204);
        town.technician()
                .post(
                        "work-items/" + item + "/repair",
                        """
                        {"tools": "Key", "materials": "None", "checks": ["quality-check", "site-cleaned", "explained"],
                         "opinion": "Warm again", "noSignatureReason": "Signed on paper", "measures": "Checked",
                         "result": "阀门已更换，供热恢复"}
                        """)
                .is(204);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(state(number)).isEqualTo("in-review"));
        assertThat(filed().at("/items").size()).isZero();
        town.supervisor().post("cases/" + number + "/review", "{\"decision\": \"accept\"}").is(204);
        town.callTaker()
                .post("cases/" + number + "/answer", "{\"text\": \"It is warm again.\", \"channel\": \"hotline\"}")
                .is(204);
        if (!state(number).equals("closed")) {
            town.callTaker()
                    .post("cases/" + number + "/call-backs", "{\"reached\": true, \"satisfied\": true}")
                    .is(204);
        }

        var found = town.callTaker().get("cases/" + number).is(200).fits("Case");
        assertThat(found.at("/state").asText()).isEqualTo("closed");
        assertThat(found.at("/handoffs/0/to").asText()).isEqualTo("maintenance");
        assertThat(found.at("/workItems/0/state").asText()).isEqualTo("done");
        assertThat(found.at("/timeline").size()).isGreaterThan(6);
        assertThat(found.at("/answers/temperature").asText()).isEqualTo("12");
        assertThat(found.at("/details").asText()).contains("𠮷");
        assertThat(filed().at("/items/0/caseNumber").asText()).isEqualTo(number);
    }

    @Test
    void a_case_explains_its_limits_and_its_way_by_clauses() {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        itemOf(town.dispatcher(), "maintenance", number);

        var why = town.callTaker().get("cases/" + number + "/explain", "Accept-Language", "zh-TW").is(200).fits("Explanation");

        assertThat(why.at("/route/0/rule").asText()).isEqualTo("repair-order");
        assertThat(why.at("/route/0/clause/id").asText()).isEqualTo("HEA-031");
        assertThat(why.at("/clocks/0/clause/text").asText()).isNotBlank();
        assertThat(why.at("/clocks/0/clause/document").asText()).isNotBlank();
        assertThat(why.at("/clocks/0/calculation/0").asText()).isNotBlank();
        assertThat(why.at("/requiredFields/0/clause/id").asText()).isEqualTo("HEA-031");
        assertThat(why.at("/pack/version").asText()).isNotBlank();
        assertThat(why.at("/reasons").findValuesAsText("kind")).contains("route", "required-field", "block");
        for (var reason : why.at("/reasons")) {
            assertThat(List.of("clause", "clauseText", "document", "packVersion"))
                    .allSatisfy(part -> assertThat(reason.path(part).asText()).isNotBlank());
            assertThat(reason.path("inputs").size()).isPositive();
            assertThat(reason.path("calculation").size()).isPositive();
        }
        assertThat(why.header("Content-Language")).isEqualTo("zh-TW");
    }

    @Test
    void lists_are_paged_by_cursor_and_count_when_asked() {
        for (int i = 0; i < 3; i++) {
            town.callTaker().post("cases", Town.question()).is(201);
        }

        var first = town.callTaker().get("cases?limit=2&count=true&owner=me").is(200).fits("CaseList");
        var second = town.callTaker()
                .get("cases?limit=2&owner=me&after=" + first.at("/next").asText())
                .is(200);

        assertThat(first.at("/items").size()).isEqualTo(2);
        assertThat(first.at("/count/value").intValue()).isEqualTo(3);
        assertThat(first.at("/count/capped").booleanValue()).isFalse();
        assertThat(second.at("/items").size()).isEqualTo(1);
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(second.at("/items/0/number")).isNotEqualTo(first.at("/items/0/number"));
    }

    @Test
    void the_regulation_in_force_tells_what_a_case_needs() {
        var pack = town.callTaker().get("packs/active", "Accept-Language", "zh-CN").is(200).fits("Pack");

        assertThat(pack.text()).contains("\"no-heat\"", "\"yes-no\"", "维修部", "network-operation");
    }

    @Test
    void a_preview_keeps_nothing() {
        var preview = town.callTaker().post("cases/preview", Town.noHeat()).is(200).fits("Preview");

        assertThat(preview.at("/department").asText()).isEqualTo("maintenance");
        assertThat(town.rows("service_case")).isZero();
    }

    @Test
    void the_limits_of_a_case_stand_still_for_a_reason_of_the_regulation_and_run_again() {
        var number = town.callTaker().post("cases", complaint()).is(201).at("/number").asText();
        var address = "cases/" + number;

        town.callTaker().post(address + "/pause", "{\"reason\": \"holiday\"}").isProblem(409);
        town.callTaker().post(address + "/pause", "{\"reason\": \"awaiting-customer\"}").is(204);
        assertThat(town.callTaker().get(address).fits("Case").text()).contains("\"paused\"");
        town.callTaker().post(address + "/notes", "{\"channel\": \"hotline\", \"text\": \"又漏水了\"}").is(204);
        town.callTaker().post(address + "/notes", "{\"channel\": \"hotline\"}").isProblem(422);
        town.callTaker().post(address + "/resume").is(204);
        assertThat(town.callTaker().get(address).fits("Case").text()).doesNotContain("\"paused\"");
    }

    @Test
    void steps_out_of_their_order_are_refused() {
        var number = town.callTaker().post("cases", complaint()).is(201).at("/number").asText();
        var address = "cases/" + number;
        itemOf(town.supervisor(), "network-operation", number);

        town.supervisor().post(address + "/answer", "{\"text\": \"Soon.\"}").isProblem(409);
        town.supervisor()
                .post(
                        address + "/review",
                        "{\"decision\": \"accept\", \"trueCause\": \"Air\", \"responsibility\": \"company\"}")
                .isProblem(409);
        town.supervisor().post(address + "/call-backs", "{\"satisfied\": true}").isProblem(409);
        town.callTaker().post(address + "/close", "{\"outcome\": \"solved\"}").isProblem(422);
        town.dispatcher().post(address + "/review", "{\"decision\": \"accept\"}").isProblem(403);
    }

    private static String complaint() {
        return Town.noHeat().replace("\"repair\"", "\"complaint\"");
    }

    private Reply filed() {
        return town.archivist().get("archive?q=%E4%BE%9B%E7%86%B1&count=true").is(200).fits("RecordList");
    }

    private String state(String number) {
        return town.callTaker().get("cases/" + number).at("/state").asText();
    }

    static String itemOf(Program program, String department, String number) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> openItem(program, department, number), id -> !id.isEmpty());
    }

    private static String openItem(Program program, String department, String number) {
        var list = program.get("departments/" + department + "/work-items?state=open&limit=200").is(200).fits("WorkList");
        for (var row : list.at("/items")) {
            if (row.path("caseNumber").asText().equals(number)) {
                return row.path("id").asText();
            }
        }
        return "";
    }
}
