package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Who may do what: roles, operators, versions. */
class PermissionsIT {

    private final Town town = Town.founded();

    @Test
    void without_a_token_nothing_is_told() {
        var nobody = new Program("").get("cases").is(401);

        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
        new Program("sw_" + "A".repeat(43)).get("cases").is(401);
    }

    @Test
    void the_description_is_open_to_all_and_is_not_sent_twice() {
        var first = new Program("").get("openapi.json").is(200);

        assertThat(first.at("/openapi").asText()).startsWith("3.1");
        new Program("").get("openapi.json", "If-None-Match", first.header("ETag")).is(304);
    }

    @Test
    void a_token_without_the_role_is_refused() {
        town.technician().post("cases", Town.noHeat()).isProblem(403);
        town.archivist().get("departments/maintenance/work-items").isProblem(403);
        town.clerk().get("departments/maintenance/work-items").isProblem(403);

        assertThat(town.rows("service_case")).isZero();
    }

    @Test
    void what_belongs_to_another_operator_is_as_unknown_as_what_does_not_exist() {
        var other = Town.founded();
        var number = other.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        var item = ApiJourneyIT.itemOf(other.dispatcher(), "maintenance", number);

        var foreign = town.callTaker().get("cases/" + number).isProblem(404);
        var missing = town.callTaker().get("cases/R-20200101-0001").isProblem(404);
        assertThat(foreign.at("/type")).isEqualTo(missing.at("/type"));
        assertThat(foreign.text().replace(number, "R-20200101-0001")).isEqualTo(missing.text());
        town.dispatcher().post("work-items/" + item + "/accept").isProblem(404);
        town.callTaker().get("cases/" + number + "/explain").isProblem(404);
        town.callTaker().get("cases/" + number + "/attachments").isProblem(404);
        assertThat(town.callTaker().get("cases?q=" + number).is(200).at("/items").size()).isZero();
    }

    @Test
    void a_stale_version_is_refused_by_body_and_by_header() {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        var item = ApiJourneyIT.itemOf(town.dispatcher(), "maintenance", number);

        town.dispatcher().post("work-items/" + item + "/accept", "{\"version\": 41}").isProblem(409);
        town.dispatcher().post("work-items/" + item + "/accept", "{}", "If-Match", "\"41\"").isProblem(412);
        town.dispatcher().post("work-items/" + item + "/accept", "{}", "If-Match", "nonsense").isProblem(400);
        town.dispatcher().post("work-items/" + item + "/accept", "{\"version\": 0}").is(204);
    }

    @Test
    void a_file_goes_in_by_body_or_form_and_comes_out_as_it_was() {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        var files = "cases/" + number + "/attachments";

        var added = town.callTaker()
                .send(
                        "POST",
                        files,
                        BodyPublishers.ofByteArray(Town.utf8("室温十二度。\n")),
                        "Content-Type",
                        "text/plain",
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%E5%AE%A4%E6%B8%A9.txt")
                .is(201);
        var form = town.callTaker()
                .send(
                        "POST",
                        files,
                        BodyPublishers.ofString(
                                """
                                --zzz\r
                                Content-Disposition: form-data; name="file"; filename="../../note.txt"\r
                                Content-Type: text/plain\r
                                \r
                                A second note.\r
                                --zzz--\r
                                """),
                        "Content-Type",
                        "multipart/form-data; boundary=zzz")
                .is(201);

        assertThat(added.at("/name").asText()).isEqualTo("室温.txt");
        assertThat(form.at("/name").asText()).isEqualTo("note.txt");
        var out = town.callTaker().get(files + "/" + added.at("/id").asText()).is(200);
        assertThat(out.text()).isEqualTo("室温十二度。\n");
        assertThat(out.header("Content-Disposition")).contains("filename*=UTF-8''%E5%AE%A4");
        assertThat(out.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(town.callTaker().get(files).is(200).at("/items").size()).isEqualTo(2);
    }

    @Test
    void a_file_sent_twice_under_one_key_is_attached_once() {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        for (int i = 0; i < 2; i++) {
            town.callTaker()
                    .send(
                            "POST",
                            "cases/" + number + "/attachments",
                            BodyPublishers.ofString("A note."),
                            "Content-Type",
                            "text/plain",
                            "Content-Disposition",
                            "attachment; filename=note.txt",
                            "Idempotency-Key",
                            "note")
                    .is(201);
        }

        assertThat(town.rows("attachment")).isEqualTo(1);
    }
}
