package shouwen.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rosters by program, from the shift to the exchange. */
class RosterApiIT {

    private static final Town TOWN = Town.founded();
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final String DEPARTMENT = "\"department\": \"maintenance\"";

    private final LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
    private Town town;

    @BeforeEach
    void a_town_with_a_shift() {
        town = Town.founded();
        town.dispatcher().post("rosters/shifts", shift("\"kind\": \"day\"")).is(201);
    }

    private static String shift(String kind) {
        return "{" + DEPARTMENT + ", " + kind
                + ", \"starts\": \"08:00\", \"ends\": \"20:00\", \"heads\": 1, \"weekdays\": \"1234567\"}";
    }

    private static String period(String first, String last) {
        return "{" + DEPARTMENT + ", \"firstDay\": \"" + first + "\", \"lastDay\": \"" + last + "\"}";
    }

    private String draft() {
        return town.dispatcher()
                .post("rosters", period(tomorrow.toString(), tomorrow.plusDays(2).toString()))
                .is(201)
                .at("/number")
                .asText();
    }

    @Test
    void a_draft_is_filled_published_and_a_shift_of_it_exchanged() {
        var other = town.another("technician", "maintenance");
        var number = draft();
        town.technician().get("rosters/" + number).isProblem(404);
        town.dispatcher().post("rosters/" + number + "/publish", "{}").isProblem(409);

        var made = town.dispatcher().post("rosters/" + number + "/generate", "{\"seed\": 3}").is(200);
        assertThat(made.at("/found").asBoolean()).isTrue();
        town.dispatcher().post("rosters/" + number + "/publish", "{}").is(204);

        var whole = town.technician().get("rosters/" + number).is(200);
        assertThat(whole.at("/state").asText()).isEqualTo("published");
        assertThat(whole.at("/duties")).hasSize(3).allSatisfy(duty -> assertThat(duty.path("name").asText()).isNotBlank());
        assertThat(town.technician().get("rosters").is(200).at("/items")).hasSize(1);
        town.technician().get("rosters/on-duty?department=maintenance").is(200);

        var first = whole.at("/duties/0");
        var colleague = Stream.of(0, 1, 2)
                .map(place -> whole.at("/duties/" + place + "/person").asText())
                .filter(person -> !person.equals(first.path("person").asText()))
                .findFirst()
                .orElseThrow();
        var ask = "{\"duty\": \"" + first.path("id").asText() + "\", \"colleague\": \"" + colleague + "\", \"reason\": \"family\"}";
        var owner = Stream.of(town.technician(), other)
                .filter(one -> one.post("rosters/swaps", ask).status() == 201)
                .findFirst()
                .orElseThrow();
        var answerer = owner == other ? town.technician() : other;
        var swap = owner.get("rosters/swaps").at("/items/0/number").asText();
        owner.post("rosters/swaps/" + swap + "/agree", "{}").isProblem(403);
        answerer.post("rosters/swaps/" + swap + "/agree", "{}").is(204);
        assertThat(answerer.get("rosters/swaps").at("/items/0/state").asText()).isEqualTo("agreed");

        var last = whole.at("/duties/2");
        var instead = last.path("person").asText().equals(colleague) ? first.path("person").asText() : colleague;
        var ill = "{\"duty\": \"" + last.path("id").asText() + "\", \"colleague\": \"" + instead + "\", \"reason\": \"ill\"}";
        owner.post("rosters/replacements", ill).isProblem(403);
        town.dispatcher().post("rosters/replacements", ill).is(204);
        assertThat(owner.get("rosters/" + number).at("/duties/2/person").asText()).isEqualTo(instead);
    }

    @Test
    void what_is_impossible_is_told_by_its_rules() {
        town.dispatcher().post("rosters/shifts", shift("\"kind\": \"night\"")).is(201);
        var number = draft();

        var made = town.dispatcher().post("rosters/" + number + "/generate", "{}").is(200);

        assertThat(made.at("/found").asBoolean()).isFalse();
        assertThat(made.at("/smallest").asBoolean()).isTrue();
        assertThat(made.at("/conflict")).isNotEmpty().allSatisfy(rule -> assertThat(rule.path("kind").asText()).isEqualTo("staffed"));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("rosters", "{}", 422, "department"),
                Arguments.of("rosters", "{" + DEPARTMENT + "}", 422, "firstDay"),
                Arguments.of("rosters", "{" + DEPARTMENT + ", \"firstDay\": \"2026-02-30\"}", 400, "firstDay"),
                Arguments.of("rosters", period("2027-02-02", "2027-02-01"), 422, "lastDay"),
                Arguments.of("rosters", period("2027-01-01", "2027-12-31"), 422, "lastDay"),
                Arguments.of("rosters", period("+999999999-01-01", "+999999999-01-02"), 422, "firstDay"),
                Arguments.of("rosters", period("2027-01-01", "2027-01-02").replace("maintenance", "billing"), 403, null),
                Arguments.of("rosters", "{\"state\": \"published\"}", 400, "state"),
                Arguments.of("rosters/shifts", "{" + DEPARTMENT + "}", 422, "kind"),
                Arguments.of("rosters/shifts", shift("\"kind\": \"DAY\""), 400, "kind"),
                Arguments.of("rosters/shifts", shift("\"kind\": \"day\"").replace("\"heads\": 1", "\"heads\": 0"), 422, "heads"),
                Arguments.of("rosters/shifts", shift("\"kind\": \"day\"").replace("1234567", "9"), 422, "weekdays"),
                Arguments.of("rosters/shifts", shift("\"kind\": \"day\", \"label\": \"a\\u202eb\""), 422, "label"),
                Arguments.of("rosters/shifts", shift("\"kind\": \"day\"").replace("08:00", "25:00"), 400, "starts"),
                Arguments.of("rosters/DR-0/generate", "{}", 404, null),
                Arguments.of("rosters/DR-0/publish", "{\"version\": \"one\"}", 400, "version"),
                Arguments.of("rosters/swaps", "{}", 422, "duty"),
                Arguments.of("rosters/swaps", "{\"duty\": \"" + NOBODY + "\"}", 404, null),
                Arguments.of("rosters/replacements", "{}", 422, "duty"),
                Arguments.of("rosters/replacements", "{\"duty\": \"" + NOBODY + "\"}", 404, null),
                Arguments.of("rosters/swaps/DS-0/agree", "{}", 404, null));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bad_input_is_told_and_leaves_nothing(String path, String body, int status, String field) {
        var reply = TOWN.dispatcher().post(path, body).isProblem(status);

        if (field != null) {
            assertThat(reply.at("/errors/0/field").asText()).isEqualTo(field);
        }
        assertThat(TOWN.rows("roster") + TOWN.rows("duty_shift") + TOWN.rows("duty_swap")).isZero();
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("rosters?limit=0", 400),
                Arguments.of("rosters?after=x", 422),
                Arguments.of("rosters/on-duty", 422),
                Arguments.of("rosters/shifts", 422),
                Arguments.of("rosters/no-such", 404),
                Arguments.of("rosters/swaps?after=x", 422));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void bad_questions_are_told(String path, int status) {
        TOWN.dispatcher().get(path).isProblem(status);
    }

    @Test
    void archivists_and_strangers_find_nothing() {
        town.archivist().get("rosters").isProblem(403);
        var number = draft();
        TOWN.dispatcher().get("rosters/" + number).isProblem(404);
    }
}
