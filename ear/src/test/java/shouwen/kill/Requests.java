package shouwen.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Requests to the API with the tokens of the accounts, one for each role. A broken connection is an exception. */
final class Requests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> tokens = new HashMap<>();

    Requests(Path accounts) throws IOException {
        for (var account : JSON.readTree(accounts.toFile())) {
            tokens.put(account.path("role").asText(), account.path("apiToken").asText());
        }
    }

    /** Of one client; a server that was killed needs a new one. */
    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    HttpResponse<String> post(HttpClient http, URI root, String role, String path, String key, String body)
            throws IOException, InterruptedException {
        var request = to(root, role, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(HttpClient http, URI root, String role, String path) throws IOException, InterruptedException {
        var answer = http.send(to(root, role, path).GET().build(), HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }

    static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder to(URI root, String role, String path) {
        return HttpRequest.newBuilder(root.resolve("api/v1/" + path))
                .header("Authorization", "Bearer " + tokens.get(role))
                .timeout(Duration.ofSeconds(20));
    }
}
