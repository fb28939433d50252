package shouwen.clock;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations are ISO 8601 text in the database. */
@Converter
public class DurationText implements AttributeConverter<Duration, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }

    @Override
    public @Nullable Duration convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Duration.parse(text);
    }
}
