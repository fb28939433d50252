package shouwen.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Clients that hand in cases. What each asked is kept before it is sent; a broken connection leaves the outcome unknown,
 * and the same request with the same key is sent again later, as an honest client does.
 */
final class Intakes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN = "";

    /** Key to the number acknowledged for it; empty while the outcome is unknown. */
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    private final String token;

    Intakes(String token) {
        this.token = token;
    }

    /** Starts clients that hand in one case after the other until told to stop or cut off. */
    List<Thread> start(URI root, int clients, AtomicBoolean running) {
        return IntStream.range(0, clients)
                .mapToObj(client -> {
                    var thread = new Thread(() -> handIn(root, running));
                    thread.start();
                    return thread;
                })
                .toList();
    }

    private void handIn(URI root, AtomicBoolean running) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (running.get()) {
            var key = UUID.randomUUID().toString();
            asked.put(key, UNKNOWN);
            try {
                send(http, root, key);
            } catch (IOException cutOff) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Asks again for everything whose outcome is unknown. */
    void askAgain(URI root) throws IOException, InterruptedException {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (var key : List.copyOf(asked.keySet())) {
            if (asked.get(key).equals(UNKNOWN)) {
                send(http, root, key);
            }
        }
    }

    private void send(HttpClient http, URI root, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("api/v1/cases"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body(key)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
            asked.put(key, JSON.readTree(answer.body()).path("number").asText());
        } else if (answer.statusCode() < 500) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private static String body(String key) {
        return """
                {"kind":"repair","category":"no-heat","channel":"hotline",
                 "customer":{"name":"王小明","phone":"13800138000","address":"和平路1号"},
                 "summary":"%s","details":"暖气不热","answers":{}}
                """
                .formatted(key);
    }

    /** What was acknowledged: the key, which is also the summary of the case, to its number. */
    Map<String, String> acknowledged() {
        var known = new ConcurrentHashMap<>(asked);
        known.values().removeIf(UNKNOWN::equals);
        return known;
    }

    int count() {
        return asked.size();
    }
}
