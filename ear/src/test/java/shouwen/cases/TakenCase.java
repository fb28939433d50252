package shouwen.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import shouwen.harness.RunningServer;

/** Cases of the demonstration operator taken by program, for browser tests that begin later in their lives. */
public final class TakenCase {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TakenCase() {}

    /** The number of a new case; the name of the customer says whose it is. */
    public static String of(String kind, String category, String summary, String accountNumber) {
        return take(
                """
                {"kind": "%s", "category": "%s", "channel": "hotline",
                 "customer": {"name": "王丽", "phone": "13800138000", "address": "人民大街12号3单元501", "accountNumber": "%s"},
                 "summary": "%s"}
                """
                        .formatted(kind, category, accountNumber, summary));
    }

    /** The number of a new case of somebody nobody knows. */
    public static String of(String kind, String category, String summary) {
        return of(kind, category, summary, "");
    }

    /** Opens the page of a case as its department sees it, once the department's queue has delivered it. */
    public static Page openOnceArrived(Page page, String number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate("cases/case?number=" + number);
            return page.locator("#act-giveResult").count() > 0;
        });
        return page;
    }

    private static String take(String json) {
        var server = RunningServer.get();
        var request = HttpRequest.newBuilder(server.uri("api/v1/cases"))
                .header("Authorization", "Bearer " + server.account("call-taker").apiToken())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return new ObjectMapper().readTree(answer.body()).path("number").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
