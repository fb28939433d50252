package shouwen.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shouwen.web.ui.Texts;

/** Whatever the ledger is told anywhere has a text for the timeline. */
class EventWordsTest {

    private static final Path SERVICES = Path.of("../ejb-module/src/main/java");

    /** A lower-case word of two parts, as types of events are; not an argument of a refusal. */
    private static final Pattern TYPE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern NOT_TOLD = Pattern.compile("Exception\\(|Texts\\.|getProperty|Path\\.of|resolve\\(");
    private static final Set<String> FILES = Set.of("tsv", "csv", "yaml", "json", "txt", "failed");

    @Test
    void every_event_has_a_text_in_every_language() throws IOException {
        var types = types();

        assertThat(types).contains("billing.reconciled", "case.registered", "clock.warned", "staff.signed-in");
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
            assertThat(types).allMatch(type -> Texts.bundle("audit", locale).containsKey("event." + type));
        }
    }

    private static Set<String> types() throws IOException {
        var types = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SERVICES)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("Ledger ledger") || source.contains("StaffRecords")) {
                    types.addAll(types(source));
                }
            }
        }
        return types;
    }

    /** Statement by statement, so that texts of refusals are left out. */
    private static Set<String> types(String source) {
        var types = new TreeSet<String>();
        for (var statement : source.split(";")) {
            var found = TYPE.matcher(statement);
            while (found.find()) {
                var before = statement.substring(0, found.start());
                boolean file = FILES.contains(found.group(1).replaceAll(".*\\.", ""));
                if (!file && !NOT_TOLD.matcher(before.substring(before.lastIndexOf('\n') + 1)).find()) {
                    types.add(found.group(1));
                }
            }
        }
        return types;
    }
}
