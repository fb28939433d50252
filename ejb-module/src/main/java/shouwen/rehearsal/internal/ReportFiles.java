package shouwen.rehearsal.internal;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shouwen.policy.PolicyPack;
import shouwen.rehearsal.service.Report;

/** Writes the report of a rehearsal: for people as Markdown, for programs as JSON. */
@ApplicationScoped
class ReportFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    void write(PolicyPack pack, Report report, Path directory) throws IOException {
        Files.writeString(directory.resolve("rehearsal.md"), ReportText.of(pack, report));
        Files.writeString(
                directory.resolve("rehearsal.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }
}
