package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import shouwen.harness.RunningServer;

class DoorIT {

    private final RunningServer server = RunningServer.get();

    @Test
    void a_page_leads_to_the_login_and_remembers_where_one_wanted_to_go() throws Exception {
        var answer = send(request("cases/intake?phone=1"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?from=%2Fcases%2Fintake%3Fphone%3D1");
    }

    @Test
    void a_script_is_told_plainly() throws Exception {
        assertThat(send(request("cases/intake").header("Sec-Fetch-Mode", "cors")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_faces_script_is_made_to_leave_the_page() throws Exception {
        var answer = send(request("cases/intake").header("Faces-Request", "partial/ajax"));

        assertThat(answer.body()).contains("<redirect url=\"/login\"/>");
    }

    @Test
    void the_api_opens_to_tokens_only() throws Exception {
        var without = send(request("api/v1/cases"));
        var wrong = send(request("api/v1/cases")
                .header("Authorization", "Bearer nonsense")
                .POST(BodyPublishers.ofString("{\"kind\":\"COMPLAINT\"}")));

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(without.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    void what_a_foreign_page_sends_is_refused() throws Exception {
        var byItsWord = send(request("login").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody()));
        var byOrigin = send(request("login").header("Origin", "http://evil.example").POST(BodyPublishers.noBody()));

        assertThat(byItsWord.statusCode()).isEqualTo(403);
        assertThat(byOrigin.statusCode()).isEqualTo(403);
    }

    @Test // B43
    void a_session_id_from_outside_is_not_taken() throws Exception {
        var answer = send(request("login").header("Cookie", "SHOUWEN=chosen-by-somebody"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("chosen-by-somebody");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
