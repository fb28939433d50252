package shouwen.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import shouwen.idempotency.service.Answer;
import shouwen.idempotency.service.Idempotency;

/** Lays one transaction around a request with a key and keeps its answer in it; leaves a request without key alone. */
@ApplicationScoped
public class KeyedAnswers {

    @Inject
    Idempotency idempotency;

    @Inject
    ApiRequest request;

    @Inject
    JsonWriter json;

    /** The answer of the work, or the one it had before. */
    public Response once(Supplier<Response> work) {
        var key = request.key();
        return key.isEmpty()
                ? work.get()
                : response(idempotency.once(key.get(), request.sha256(), () -> answer(work.get())));
    }

    /** Something new, at a place below the API. The host is left out: it would be whatever the request called it. */
    public static Response created(String path, Object thing) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + path)
                .entity(thing)
                .build();
    }

    private Answer answer(Response response) {
        return new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), body(response));
    }

    private String body(Response response) {
        try {
            return response.hasEntity() ? new String(json.bytes(response.getEntity()), StandardCharsets.UTF_8) : "";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (!answer.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }
}
