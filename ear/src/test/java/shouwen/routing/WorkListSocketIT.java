package shouwen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;
import shouwen.harness.RunningServer;

class WorkListSocketIT {

    /** V4.4: a page of another site opens no line with the cookies of somebody signed in. */
    @Test
    void a_foreign_page_gets_no_line() {
        var cookies = cookiesOf("dispatcher");

        assertThatThrownBy(() -> line(cookies, "http://evil.example", "maintenance", new Listening()))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void nobody_without_a_session_gets_a_line() {
        assertThatThrownBy(() -> line("", own(), "maintenance", new Listening()))
                .cause()
                .isInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void the_list_of_another_department_is_not_told_of() throws Exception {
        var listening = new Listening();

        line(cookiesOf("dispatcher"), own(), "billing", listening);

        assertThat(listening.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1008);
    }

    private static String cookiesOf(String role) {
        return Browsers.signedIn(role, "en").context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static String own() {
        var home = RunningServer.get().uri("");
        return home.getScheme() + "://" + home.getAuthority();
    }

    private static WebSocket line(String cookies, String origin, String department, WebSocket.Listener listener)
            throws Exception {
        var home = RunningServer.get().uri("live/work-list/" + department);
        var builder = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .header("Origin", origin);
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        return builder.buildAsync(URI.create("ws://" + home.getAuthority() + home.getPath()), listener)
                .get(20, TimeUnit.SECONDS);
    }

    /** Remembers with which code the line was closed. */
    private static final class Listening implements WebSocket.Listener {

        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }
    }
}
