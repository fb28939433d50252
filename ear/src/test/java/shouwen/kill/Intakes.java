package shouwen.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Call-takers that hand in cases. What each asked is kept before it is sent; a broken connection leaves the outcome
 * unknown, and the same request with the same key is sent again later, as an honest client does.
 */
final class Intakes {

    private static final String UNKNOWN = "";

    /** Key to the number acknowledged for it; empty while the outcome is unknown. */
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    /** Numbers nobody works on yet. */
    private final BlockingQueue<String> fresh = new LinkedBlockingQueue<>();

    private final Requests requests;

    Intakes(Requests requests) {
        this.requests = requests;
    }

    /** Hands in one case after the other until told to stop or cut off. */
    void handIn(URI root, AtomicBoolean running) throws IOException, InterruptedException {
        var http = Requests.client();
        while (running.get()) {
            var key = UUID.randomUUID().toString();
            asked.put(key, UNKNOWN);
            send(http, root, key);
        }
    }

    /** Asks again for everything whose outcome is unknown. */
    void askAgain(URI root) throws IOException, InterruptedException {
        var http = Requests.client();
        for (var key : List.copyOf(asked.keySet())) {
            if (asked.get(key).equals(UNKNOWN)) {
                send(http, root, key);
            }
        }
    }

    private void send(HttpClient http, URI root, String key) throws IOException, InterruptedException {
        var answer = requests.post(http, root, "call-taker", "cases", key, body(key));
        if (answer.statusCode() == 201) {
            var number = Requests.read(answer).path("number").asText();
            asked.put(key, number);
            fresh.add(number);
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

    /** A case nobody works on yet, which then is the asker's; null when none comes within a moment. */
    @Nullable
    String next() throws InterruptedException {
        return fresh.poll(100, TimeUnit.MILLISECONDS);
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
