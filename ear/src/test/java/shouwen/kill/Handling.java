package shouwen.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;

/**
 * One case on its way from the work list to the archive, act by act. An act whose outcome is unknown is asked again with
 * its key; one that came too early, before the message of the act before it had arrived, is asked anew.
 */
final class Handling {

    /** What one person does; {@code {item}} stands for the work item, {@code {case}} for the number. */
    private record Act(String role, String path, String body) {}

    private static final List<Act> ACTS = List.of(
            new Act("dispatcher", "work-items/{item}/accept", "{}"),
            new Act("dispatcher", "work-items/{item}/dispatch", "{\"technician\": \"technician\"}"),
            new Act("technician", "work-items/{item}/arrive", "{}"),
            new Act(
                    "technician",
                    "work-items/{item}/handle",
                    """
                    {"scheme": "排气", "measures": "立管排气", "measurement": "21 °C",
                     "checks": ["content-confirmed", "inspection"]}
                    """),
            new Act(
                    "technician",
                    "work-items/{item}/repair",
                    """
                    {"tools": "扳手", "materials": "无", "checks": ["quality-check", "site-cleaned", "explained"],
                     "opinion": "热了", "noSignatureReason": "纸上已签", "measures": "已检查", "result": "供热恢复"}
                    """),
            new Act("supervisor", "cases/{case}/review", "{\"decision\": \"accept\"}"),
            new Act("call-taker", "cases/{case}/answer", "{\"text\": \"已修好\", \"channel\": \"hotline\"}"),
            new Act("call-taker", "cases/{case}/call-backs", "{\"reached\": true, \"satisfied\": true}"));

    private final Requests requests;
    private final String number;
    private String item = "";
    private int done;
    private String key = UUID.randomUUID().toString();

    Handling(Requests requests, String number) {
        this.requests = requests;
        this.number = number;
    }

    String number() {
        return number;
    }

    boolean isDone() {
        return done == ACTS.size();
    }

    /** Does the next act, if it is time for it. */
    void goOn(HttpClient http, URI root) throws IOException, InterruptedException {
        if (item.isEmpty()) {
            item = requests.get(http, root, "dispatcher", "cases/" + number).at("/workItems/0/id").asText();
            return;
        }
        var act = ACTS.get(done);
        var path = act.path().replace("{item}", item).replace("{case}", number);
        var answer = requests.post(http, root, act.role(), path, key, act.body());
        if (answer.statusCode() < 300) {
            done = isClosed(http, root) ? ACTS.size() : done + 1;
            key = UUID.randomUUID().toString();
        } else if (answer.statusCode() == 409) {
            key = UUID.randomUUID().toString();
        } else if (answer.statusCode() < 500) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Not every case is called back: some are closed by their answer. */
    private boolean isClosed(HttpClient http, URI root) throws IOException, InterruptedException {
        return ACTS.get(done).path().endsWith("/answer")
                && requests.get(http, root, "call-taker", "cases/" + number).path("state").asText().equals("closed");
    }
}
