package shouwen.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import shouwen.shared.LocalizedText;

/**
 * How values of ours look in JSON: moments with the offset of the operator's zone and never without one, texts in the
 * language of the request.
 */
class ApiValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ApiValues() {
        addSerializer(Instant.class, new MomentWriter());
        addDeserializer(Instant.class, new MomentReader());
        addSerializer(LocalizedText.class, new TextWriter());
    }

    /** {@code 2026-11-21T21:52:48.123+08:00}. */
    static String text(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    private static final class MomentWriter extends StdScalarSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        MomentWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializerProvider settings) throws IOException {
            json.writeString(text(moment, settings.getTimeZone().toZoneId()));
        }
    }

    private static final class MomentReader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        MomentReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = json.getValueAsString("");
            try {
                return Moments.parse(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a moment with offset");
            }
        }
    }

    private static final class TextWriter extends StdScalarSerializer<LocalizedText> {

        private static final long serialVersionUID = 1L;

        TextWriter() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider settings) throws IOException {
            json.writeString(text.in(settings.getLocale()));
        }
    }
}
