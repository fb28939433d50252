package shouwen.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class HarnessIT {

    private final RunningServer server = RunningServer.get();

    @Test
    void the_server_says_it_is_ready() throws Exception {
        var answer = get(server.managementUri("/health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"shouwen.ear\":\"OK\"");
    }

    @Test
    void metrics_are_told_on_the_management_port_only() throws Exception {
        var metrics = get(server.managementUri("/metrics"));
        var outside = get(server.uri("metrics"));

        assertThat(metrics.body()).contains("datasources_pool");
        assertThat(outside.body()).doesNotContain("datasources_pool");
    }

    @Test
    void answers_carry_the_protective_headers_and_do_not_name_the_server() throws Exception {
        var headers = get(server.uri("")).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.map()).doesNotContainKeys("Server", "server", "X-Powered-By", "x-powered-by");
    }

    @Test
    void error_pages_carry_the_protective_headers_too() throws Exception {
        var answer = get(server.uri("jakarta.faces.resource/none.css.xhtml?ln=shouwen"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void the_database_forces_its_writes_and_knows_no_prepared_transactions() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("max_prepared_transactions")).isEqualTo("0");
    }

    private String setting(String name) throws SQLException {
        try (var connection = server.database().open();
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static HttpResponse<String> get(java.net.URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
