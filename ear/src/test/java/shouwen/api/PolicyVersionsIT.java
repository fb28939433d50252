package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A version by program: taken in, proposed, approved by a second person. */
class PolicyVersionsIT {

    private static final Path OVERLAY = Path.of(System.getProperty("shouwen.root", ".."))
            .resolve("ejb-module/src/main/resources/packs/overlays/demonstration-heating.yaml");
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private final Town town = Town.founded();
    private Program administrator;
    private Program second;

    @BeforeEach
    void two_administrators() {
        administrator = town.another("administrator", "customer-service");
        second = town.another("administrator", "customer-service");
    }

    private static String overlay(String from, String to) throws IOException {
        return Files.readString(OVERLAY).replaceFirst(from, to);
    }

    private static String draft(String overlay) {
        var text = overlay.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"pack\": \"heating\", \"fileName\": \"ours.yaml\", \"overlay\": \"" + text + "\"}";
    }

    private String taken() throws IOException {
        return administrator
                .post("policy/drafts", draft(overlay("warnBefore: PT2H", "warnBefore: PT110M")))
                .is(201)
                .at("/id")
                .asText();
    }

    private String proposed(String version) {
        return administrator
                .post("policy/versions/" + version + "/proposals", "{\"reason\": \"Agreed by the board\"}")
                .is(201)
                .at("/id")
                .asText();
    }

    /** OPS-002: how customer service works is changed without a release of the program. */
    @Test
    @Tag("OPS-002:inside")
    @Tag("OPS-002:boundary")
    void a_draft_is_listed_and_not_in_force_until_a_second_person_approves_it() throws IOException {
        var before = town.callTaker().get("packs/active").is(200).at("/versionId").asText();
        var version = taken();

        assertThat(administrator.get("policy/versions/" + version).is(200).at("/state").asText()).isEqualTo("draft");
        assertThat(administrator.get("policy/versions?limit=1").is(200).at("/items/0/id").asText()).isEqualTo(version);
        assertThat(town.callTaker().get("packs/active").at("/versionId").asText()).isEqualTo(before);

        var proposal = proposed(version);
        administrator.post("policy/proposals/" + proposal + "/approve", "{}").isProblem(403);
        assertThat(town.callTaker().get("packs/active").at("/versionId").asText()).isEqualTo(before);

        var approved = second.post("policy/proposals/" + proposal + "/approve", "{}").is(200);
        assertThat(approved.at("/state").asText()).isEqualTo("approved");
        assertThat(town.callTaker().get("packs/active").at("/versionId").asText()).isEqualTo(version);
        second.post("policy/proposals/" + proposal + "/approve", "{}").isProblem(409);
    }

    @Test
    void the_general_office_may_refuse_and_says_why() throws IOException {
        var office = town.another("general-office", "customer-service");
        var version = taken();
        var proposal = proposed(version);

        office.post("policy/proposals/" + proposal + "/refuse", "{}").isProblem(422);
        var refused = office.post("policy/proposals/" + proposal + "/refuse", "{\"note\": \"Too early\"}").is(200);

        assertThat(refused.at("/note").asText()).isEqualTo("Too early");
        assertThat(administrator.get("policy/versions/" + version).at("/state").asText()).isEqualTo("draft");
        assertThat(administrator.get("policy/proposals").is(200).at("/items/0/state").asText()).isEqualTo("refused");
    }

    @Test
    void a_proposal_is_kept_to_one_at_a_time_and_to_moments_that_come() throws IOException {
        var version = taken();

        administrator
                .post(
                        "policy/versions/" + version + "/proposals",
                        "{\"reason\": \"Late\", \"validFrom\": \"2020-01-01T00:00:00+08:00\"}")
                .isProblem(422);
        proposed(version);
        administrator.post("policy/versions/" + version + "/proposals", "{\"reason\": \"Again\"}").isProblem(409);
    }

    static Stream<Arguments> wrong() throws IOException {
        return Stream.of(
                Arguments.of("no pack", "{}", 422, "pack"),
                Arguments.of("no such pack", "{\"pack\": \"moon\"}", 422, "pack"),
                Arguments.of("pack out of its folder", "{\"pack\": \"../overlays\"}", 422, "pack"),
                Arguments.of("base without overlay", "{\"base\": \"" + NOBODY + "\"}", 422, "overlay"),
                Arguments.of("unknown base", "{\"base\": \"" + NOBODY + "\", \"overlay\": \"x: y\"}", 404, null),
                Arguments.of("unknown field", "{\"pack\": \"heating\", \"force\": true}", 400, "force"),
                Arguments.of("no YAML", draft("a: [b"), 422, null),
                Arguments.of("unknown key", draft(overlay("\nset:", "\nfoo: bar\n\nset:")), 422, null),
                Arguments.of("alias", draft("a: &x [1]\nb: *x\n"), 422, "ours.yaml:1 /a"),
                Arguments.of("two documents", draft(overlay("# yaml", "--- # other.yaml\na: b\n--- # yaml")), 422, null),
                Arguments.of("negative", draft(overlay("target: P1BD", "target: PT-4H")), 422, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @Tag("OPS-002:outside")
    void what_cannot_be_taken_in_is_refused_by_file_line_and_path_and_not_kept(
            String name, String body, int status, String field) {
        long before = town.rows("pack_version");

        var reply = administrator.post("policy/drafts", body).isProblem(status);

        assertThat(town.rows("pack_version")).isEqualTo(before);
        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @Test
    void a_draft_sent_twice_under_one_key_is_one() throws IOException {
        var body = draft(overlay("warnBefore: PT2H", "warnBefore: PT100M"));

        var first = administrator.post("policy/drafts", body, "Idempotency-Key", "draft-1").is(201);
        var second = administrator.post("policy/drafts", body, "Idempotency-Key", "draft-1").is(201);

        assertThat(second.at("/id").asText()).isEqualTo(first.at("/id").asText());
    }

    @Test
    void a_running_case_goes_over_to_a_version_when_a_second_person_signs() throws Exception {
        var number = town.callTaker().post("cases", Town.noHeat()).is(201).at("/number").asText();
        await().until(() -> town.callTaker().get("cases/" + number).at("/workItems").size() == 1);
        var version = taken();
        administrator
                .post("policy/versions/" + version + "/moves", "{\"cases\": [\"" + number + "\"], \"reason\": \"Early\"}")
                .isProblem(422);
        second.post("policy/proposals/" + proposed(version) + "/approve", "{}").is(200);

        var proposal = administrator
                .post("policy/versions/" + version + "/moves", "{\"cases\": [\"" + number + "\"], \"reason\": \"New values\"}")
                .is(201)
                .fits("CaseMove");
        var id = proposal.at("/id").asText();
        assertThat(proposal.at("/cases/0/limits").size()).isPositive();
        administrator.post("policy/moves/" + id + "/approve", "{}").isProblem(403);
        second.post("policy/moves/" + id + "/withdraw", "").isProblem(403);

        var moved = second.post("policy/moves/" + id + "/approve", "{}").is(200).fits("CaseMove");

        assertThat(moved.at("/cases/0/outcome").asText()).isEqualTo("moved");
        assertThat(administrator.get("policy/moves").is(200).fits("CaseMoveList").at("/items/0/moved").asInt()).isEqualTo(1);
        second.post("policy/moves/" + id + "/approve", "{}").isProblem(409);
        Town.founded().another("administrator", "customer-service").get("policy/moves/" + id).isProblem(404);
        town.callTaker().get("policy/moves").isProblem(403);
    }

    @Test
    void past_cases_are_played_again_by_program() throws Exception {
        town.callTaker().post("cases", Town.noHeat()).is(201);
        var version = taken();
        var period = "{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2050-01-01T00:00:00Z\"}";

        var run = administrator.post("policy/versions/" + version + "/replays", period).is(201).fits("Replay");
        var address = "policy/replays/" + run.at("/id").asText();
        await().until(() -> administrator.get(address).at("/state").asText().equals("done"));

        assertThat(administrator.get(address).fits("Replay").at("/done").asInt()).isEqualTo(1);
        assertThat(administrator.get(address + "/differences?dues=true").is(200).fits("CaseDifferenceList").at("/items").size())
                .isZero();
        administrator.post(address + "/cancel", "").isProblem(409);
        administrator.post("policy/versions/" + version + "/replays", "{}").isProblem(422);
        administrator.post("policy/versions/" + version + "/replays", "{\"from\": 7}").isProblem(400);
        administrator.get("policy/replays/" + NOBODY).isProblem(404);
        town.callTaker().get(address).isProblem(403);
    }

    @Test
    void others_neither_see_nor_take_in_nor_decide() throws IOException {
        var version = taken();
        var proposal = proposed(version);
        var stranger = Town.founded().another("administrator", "customer-service");

        town.callTaker().get("policy/versions").isProblem(403);
        town.supervisor().post("policy/drafts", "{\"pack\": \"heating\"}").isProblem(403);
        stranger.get("policy/versions/" + version).isProblem(404);
        stranger.post("policy/versions/" + version + "/proposals", "{\"reason\": \"Mine\"}").isProblem(404);
        stranger.post("policy/proposals/" + proposal + "/approve", "{}").isProblem(404);
    }
}
