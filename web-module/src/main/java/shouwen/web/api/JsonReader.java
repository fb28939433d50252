package shouwen.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads bodies: bounded, UTF-8, strict. No body is the empty object. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Object> {

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    @Inject
    ApiRequest request;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bytes = body.readNBytes(Json.MAX_BODY + 1);
        if (bytes.length > Json.MAX_BODY) {
            throw new UnreadableRequestException(413, "tooLarge", null, Json.MAX_BODY);
        }
        request.body(bytes);
        if (bytes.length == 0) {
            return parse(EMPTY_OBJECT, Json.MAPPER.constructType(genericType));
        }
        refuseOtherThanJson(mediaType);
        return parse(bytes, Json.MAPPER.constructType(genericType));
    }

    private static void refuseOtherThanJson(MediaType mediaType) {
        var charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (mediaType.isWildcardType() || !charset.equalsIgnoreCase("utf-8")) {
            throw new UnreadableRequestException(415, "http415", null);
        }
    }

    /** Separate from the server, for tests. */
    static Object parse(byte[] bytes, JavaType type) {
        try {
            var value = Json.MAPPER.readValue(text(bytes), type);
            if (value == null) {
                throw new UnreadableRequestException(400, "json.wrongType", null, "object");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableRequestException(400, "json.notUtf8", null);
        }
    }
}
