package shouwen.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern WHOLE_KEY = Pattern.compile("\\b([a-z]+)Text\\['([^']+)'](?!\\.concat)");
    private static final Pattern BEGUN_KEY = Pattern.compile("\\b([a-z]+)Text\\['([^']+)'\\.concat");

    static Stream<String> rooms() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void every_language_has_the_same_keys_and_placeholders(String room) throws IOException {
        var english = placeholders(read(room + ".properties"));

        assertThat(placeholders(read(room + "_zh_CN.properties"))).isEqualTo(english);
        assertThat(placeholders(read(room + "_zh_TW.properties"))).isEqualTo(english);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void no_text_is_empty_or_has_an_apostrophe_that_its_placeholders_would_eat(String room) throws IOException {
        for (var suffix : new String[] {"", "_zh_CN", "_zh_TW"}) {
            assertThat(read(room + suffix + ".properties")).allSatisfy((key, text) -> {
                assertThat(text.toString()).isNotBlank();
                assertThat(text.toString()).doesNotContain("'");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void no_key_is_given_twice(String room) throws IOException {
        for (var suffix : new String[] {"", "_zh_CN", "_zh_TW"}) {
            var lines = Files.readAllLines(BUNDLES.resolve(room + suffix + ".properties"));
            var keys = lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                    .map(line -> line.split("\\s*[=:]\\s*", 2)[0])
                    .toList();

            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void traditional_texts_are_not_left_in_simplified_glyphs(String room) throws IOException {
        var simplified = Pattern.compile("[们这个为说话会门问间关闭时对应该处理单记录总员设责无请输选择发现开户电邮号编码历]");
        var shared = Pattern.compile("[理]");

        assertThat(read(room + "_zh_TW.properties")).allSatisfy((key, text) -> {
            var glyphs = shared.matcher(text.toString()).replaceAll("");
            assertThat(simplified.matcher(glyphs).results().map(found -> found.group())).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void every_room_with_texts_is_known_to_the_pages(String room) {
        assertThat(Texts.ROOMS.contains(room) || room.equals("faces")).isTrue();
    }

    @Test
    void every_key_a_page_names_exists() throws IOException {
        for (var page : PagesTest.pages().toList()) {
            var source = Files.readString(page);
            WHOLE_KEY.matcher(source).results().forEach(found -> assertThat(keys(found.group(1)))
                    .as("%s in %s", found.group(), PAGES.relativize(page))
                    .contains(found.group(2)));
            BEGUN_KEY.matcher(source).results().forEach(found -> assertThat(keys(found.group(1)))
                    .as("%s in %s", found.group(), PAGES.relativize(page))
                    .anyMatch(key -> key.startsWith(found.group(2))));
        }
    }

    private static TreeSet<String> keys(String room) {
        try {
            return new TreeSet<>(read(room + ".properties").stringPropertyNames());
        } catch (IOException e) {
            return new TreeSet<>();
        }
    }

    private static TreeMap<String, TreeSet<String>> placeholders(Properties texts) {
        var placeholders = new TreeMap<String, TreeSet<String>>();
        texts.forEach((key, text) -> {
            var found = new TreeSet<String>();
            PLACEHOLDER.matcher(text.toString()).results().forEach(place -> found.add(place.group(1)));
            placeholders.put(key.toString(), found);
        });
        return placeholders;
    }

    private static Properties read(String file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }
}
