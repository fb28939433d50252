package shouwen.content.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwen.content.ContentInspector;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

class ContentStoreTest {

    @TempDir
    Path data;

    private Path root;
    private ContentStore store;

    @BeforeEach
    void open() {
        root = data.resolve("content");
        store = new ContentStore(new TakesAll(), root);
        store.prepare();
    }

    @Test
    void keeps_a_file_under_the_hash_of_its_content() throws IOException {
        var stored = store.put(bytes("abc"), 3);

        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.size()).isEqualTo(3);
        assertThat(files()).containsExactly("ba/78/" + stored.sha256());
        try (var in = store.open(stored.sha256())) {
            assertThat(in).hasContent("abc");
        }
    }

    @Test
    void keeps_the_same_content_once() throws IOException {
        store.put(bytes("abc"), 10);
        store.put(bytes("abc"), 10);

        assertThat(files()).hasSize(1);
    }

    @Test
    void refuses_one_byte_too_many_and_keeps_nothing() throws IOException {
        assertThatThrownBy(() -> store.put(bytes("abcd"), 3))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("file");
                    assertThat(refusal.code()).isEqualTo("file.tooLarge");
                });
        assertThat(files()).isEmpty();
    }

    @Test
    void stops_reading_an_endless_stream_at_the_limit() throws IOException {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };

        assertThatThrownBy(() -> store.put(endless, ContentRule.MAX_BYTES)).isInstanceOf(InvalidInputException.class);

        assertThat(endless.given).isLessThan(ContentRule.MAX_BYTES + 100_000);
        assertThat(files()).isEmpty();
    }

    @Test
    void refuses_an_empty_file() throws IOException {
        assertThatThrownBy(() -> store.put(bytes(""), 3)).isInstanceOf(InvalidInputException.class).hasMessageContaining("file.empty");
        assertThat(files()).isEmpty();
    }

    @Test
    void leaves_nothing_of_a_transfer_that_breaks_off() throws IOException {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'a';
            }
        };

        assertThatThrownBy(() -> store.put(broken, 1_000_000)).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "ba7816", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"})
    void knows_no_file_by_anything_but_a_hash_it_keeps(String name) {
        assertThatThrownBy(() -> store.open(name)).isInstanceOf(UnknownThingException.class);
    }

    @Test
    void drops_what_a_crash_left_behind_a_day_ago() throws IOException {
        var old = Files.createTempFile(root.resolve("arriving"), "", ".part");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        var fresh = Files.createTempFile(root.resolve("arriving"), "", ".part");

        store.prepare();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes everything for text. */
    private static final class TakesAll implements ContentInspector {

        @Override
        public MediaType inspect(Path file, ContentRule rule) {
            return MediaType.TEXT;
        }

        @Override
        public long pixels(Path picture, MediaType mediaType) {
            return 0;
        }
    }
}
