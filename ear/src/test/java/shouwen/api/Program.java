package shouwen.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import shouwen.harness.RunningServer;

/** A program that uses the API with somebody's token; empty for none. */
record Program(String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Reply post(String path, String json, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send("POST", path, BodyPublishers.ofString(json, StandardCharsets.UTF_8), all);
    }

    /** An act without anything to say. */
    Reply post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Reply send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file, whole; it has to be there. */
    byte[] bytes(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String path) {
        return RunningServer.get().uri("api/v1/" + path);
    }
}
