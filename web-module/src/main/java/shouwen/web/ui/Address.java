package shouwen.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** The address of a page with its parameters, those without a value left out. */
public final class Address {

    private final StringBuilder text;
    private char separator = '?';

    private Address(String path) {
        text = new StringBuilder(path);
    }

    public static Address of(String path) {
        return new Address(path);
    }

    /** Adds a parameter unless its value is null or blank. */
    public Address with(String name, @Nullable Object value) {
        var words = value == null ? "" : value.toString();
        if (!words.isBlank()) {
            text.append(separator).append(name).append('=').append(URLEncoder.encode(words, UTF_8));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
