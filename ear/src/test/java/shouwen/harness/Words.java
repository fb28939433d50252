package shouwen.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The words of the product in a language, as the bundles hold them, so that tests find things as people do. */
public record Words(String language) {

    private static final Path BUNDLES =
            Path.of(System.getProperty("shouwen.root", ".."), "web-module/src/main/resources/i18n");

    /** A text of a room with its placeholders filled. */
    public String of(String room, String key, Object... arguments) {
        var text = bundle(room).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + room + " " + key);
        }
        return arguments.length == 0
                ? text
                : new MessageFormat(text, Locale.forLanguageTag(language)).format(arguments);
    }

    private Properties bundle(String room) {
        var suffix = language.equals("en") ? "" : "_" + language.replace('-', '_');
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(room + suffix + ".properties"))) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
