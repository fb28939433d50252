package shouwen.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.shared.Masking;

/**
 * The personal data of a record, and how each stands where no purpose was stated. Known values are covered wherever they
 * occur, mobile numbers of anybody as well.
 *
 * @param covers clear value to what is shown in its stead
 */
public record PersonalData(Map<String, String> covers) {

    /** The shortest value that is covered: a name of two characters. */
    private static final int SHORTEST = 2;

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Map<String, Covering> PERSONAL = Map.of(
            "customer_name", Masking::name,
            "customer_phone", Masking::phone,
            "customer_address", Masking::address,
            "phone", Masking::phone,
            "address", Masking::address,
            "person", Masking::name);

    private interface Covering {
        String cover(String value);
    }

    public PersonalData {
        covers = Map.copyOf(covers);
    }

    /** What a record's content says of persons. */
    public static PersonalData of(Map<String, Object> content) {
        var found = new TreeMap<String, String>();
        collect(content, found);
        return new PersonalData(found);
    }

    private static void collect(@Nullable Object node, Map<String, String> found) {
        if (node instanceof Map<?, ?> object) {
            object.forEach((key, value) -> {
                var covering = PERSONAL.get(String.valueOf(key));
                if (covering != null && value instanceof String text && text.strip().length() >= SHORTEST) {
                    found.put(text.strip(), covering.cover(text.strip()));
                } else {
                    collect(value, found);
                }
            });
        } else if (node instanceof Collection<?> list) {
            list.forEach(item -> collect(item, found));
        }
    }

    /** The text with everything personal covered; the longest values first, for one may be part of another. */
    public String cover(String text) {
        var covered = text;
        for (var value : longestFirst()) {
            covered = covered.replace(value, covers.get(value));
        }
        return MOBILE.matcher(covered).replaceAll(number -> Masking.phone(number.group()));
    }

    /** The same content, every text in it covered. */
    public Map<String, Object> cover(Map<String, Object> content) {
        var covered = new LinkedHashMap<String, Object>();
        content.forEach((key, value) -> covered.put(key, coverAny(value)));
        return covered;
    }

    private @Nullable Object coverAny(@Nullable Object value) {
        if (value instanceof String text) {
            return cover(text);
        }
        if (value instanceof Map<?, ?> object) {
            var covered = new LinkedHashMap<String, Object>();
            object.forEach((key, inner) -> covered.put(String.valueOf(key), coverAny(inner)));
            return covered;
        }
        return value instanceof Collection<?> list ? list.stream().map(this::coverAny).toList() : value;
    }

    private List<String> longestFirst() {
        return covers.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
