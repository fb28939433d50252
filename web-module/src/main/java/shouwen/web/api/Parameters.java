package shouwen.web.api;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters of paths and queries. A path that cannot be read leads nowhere; a query that cannot is a bad request. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var reading = reading(type);
        return reading == null ? null : (ParamConverter<T>) new Converter(reading, name(annotations));
    }

    private static @Nullable Function<String, Object> reading(Class<?> type) {
        if (type == Instant.class) {
            return text -> Moments.parse(text.replace(' ', '+'));
        }
        if (type == LocalDate.class) {
            return LocalDate::parse;
        }
        if (type == UUID.class) {
            return Parameters::uuid;
        }
        if (type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == Boolean.class) {
            return Parameters::yesOrNo;
        }
        return type.isEnum() ? text -> value(type, text) : null;
    }

    private static UUID uuid(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static Object yesOrNo(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private static Object value(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> KebabNames.of((Enum<?>) value).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Arrays.stream(type.getEnumConstants())
                        .map(value -> KebabNames.of((Enum<?>) value))
                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable String name(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam) {
                return null;
            }
        }
        return null;
    }

    /** @param query name of the query parameter; null for one of the path */
    private record Converter(Function<String, Object> reading, @Nullable String query)
            implements ParamConverter<Object> {

        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null || text.isEmpty() && query != null) {
                return null;
            }
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw query == null
                        ? new IllegalArgumentException(e) // leads nowhere: 404
                        : new UnreadableRequestException(400, "query.wrongValue", query);
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
