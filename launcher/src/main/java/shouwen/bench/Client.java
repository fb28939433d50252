package shouwen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Speaks to the API as a program of a role. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI root;
    private final String token;

    Client(URI root, Path accounts, String role) throws IOException {
        this.root = root;
        this.token = token(accounts, role);
    }

    private static String token(Path accounts, String role) throws IOException {
        for (JsonNode account : JSON.readTree(accounts.toFile())) {
            if (account.path("role").asText().equals(role)) {
                return account.path("apiToken").asText();
            }
        }
        throw new IOException("no account of role " + role);
    }

    /** Hands in one repair; gives its number. */
    String accept() throws IOException, InterruptedException {
        int some = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
        var body =
                """
                {"kind":"repair","category":"no-heat","channel":"hotline",
                 "customer":{"name":"量测","phone":"13%s","address":"长宁里3号楼2单元"},
                 "summary":"客厅暖气片冰凉","details":"从昨天开始客厅的暖气片一点都不热，家里只有14度，请尽快派人来看看。",
                 "answers":{"temperature":"14","room":"客厅"}}
                """
                        .formatted(some);
        var request = HttpRequest.newBuilder(root.resolve("api/v1/cases"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            throw new IOException("accept: " + answer.statusCode() + " " + new String(answer.body()));
        }
        return JSON.readTree(answer.body()).path("number").asText();
    }

    /** Hands in the days of a year as CSV; gives the id of the import. */
    String handInYear(int year, String csv) throws IOException, InterruptedException {
        var answer = post("api/v1/calendars/cn/imports?source=bench&year=" + year, "text/csv", csv);
        return JSON.readTree(answer).path("id").asText();
    }

    /** Lets a year that was handed in count. */
    void applyYear(String importId) throws IOException, InterruptedException {
        post("api/v1/calendars/cn/imports/" + importId + "/apply", "application/json", "");
    }

    /** The version of the pack new cases go by. */
    String versionInForce() throws IOException, InterruptedException {
        for (JsonNode version : read("api/v1/policy/versions").path("items")) {
            if (version.path("state").asText().equals("in-force")) {
                return version.path("id").asText();
            }
        }
        throw new IOException("no version is in force");
    }

    /** Takes in a bundled pack with an overlay; gives the id of the draft. */
    String draft(String pack, String overlay) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("pack", pack).put("overlay", overlay).put("fileName", "bench.yaml");
        return JSON.readTree(post("api/v1/policy/drafts", "application/json", body.toString())).path("id").asText();
    }

    /** Begins to play past cases again; gives the id of the run. */
    String startReplay(String version, Instant from, Instant to) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("from", from.toString()).put("to", to.toString());
        var answer = post("api/v1/policy/versions/" + version + "/replays", "application/json", body.toString());
        return JSON.readTree(answer).path("id").asText();
    }

    /** A run as it stands. */
    JsonNode replay(String id) throws IOException, InterruptedException {
        return read("api/v1/policy/replays/" + id);
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private byte[] post(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer.body();
    }

    /** Reads one page of a department's work list. */
    void workList(String department) throws IOException, InterruptedException {
        get("api/v1/departments/" + department + "/work-items?state=open&limit=50");
    }

    /** What an address answers. */
    byte[] get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
