package shouwen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** A person of a role who has signed in by the form and reads pages as a browser does, without their pictures. */
final class Reader {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI root;

    Reader(URI root, Path accounts, String role) throws IOException, InterruptedException {
        this.root = root;
        JsonNode account = account(accounts, role);
        var state = VIEW_STATE.matcher(text("login"));
        if (!state.find()) {
            throw new IOException("the sign-in page holds no form");
        }
        var form = "login=login&login:user=" + encoded(account.path("user").asText())
                + "&login:password=" + encoded(account.path("password").asText())
                + "&login:signIn=login:signIn&jakarta.faces.ViewState=" + encoded(state.group(1));
        var answer = http.send(
                HttpRequest.newBuilder(root.resolve("login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IOException("signing in: " + answer.statusCode());
        }
    }

    private static JsonNode account(Path accounts, String role) throws IOException {
        for (JsonNode account : new ObjectMapper().readTree(accounts.toFile())) {
            if (account.path("role").asText().equals(role)) {
                return account;
            }
        }
        throw new IOException("no account of role " + role);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Reads one page whole; an answer other than 200 is a failure. */
    String text(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
