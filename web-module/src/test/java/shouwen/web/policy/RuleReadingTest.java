package shouwen.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import shouwen.web.ui.Texts;

class RuleReadingTest {

    private static final Path PACKS = Path.of("../ejb-module/src/main/resources/packs");
    private static final Pattern CARRIER = Pattern.compile("\\b(?:screen|report|code): ([A-Za-z./-]+)");

    @Test
    void every_part_of_the_product_that_carries_a_clause_has_a_name_people_use() throws IOException {
        var carriers = new TreeSet<String>();
        try (var files = Files.walk(PACKS)) {
            for (var file : files.filter(each -> each.endsWith("clauses.yaml")).toList()) {
                CARRIER.matcher(Files.readString(file)).results().forEach(found -> carriers.add(found.group(1)));
            }
        }

        assertThat(carriers)
                .hasSizeGreaterThan(10)
                .allMatch(carrier -> Texts.bundle("policy", Locale.ENGLISH).containsKey("part." + carrier));
    }
}
