package shouwen.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import shouwen.idempotency.service.Answer;
import shouwen.idempotency.service.Idempotency;

/** Lays one transaction around a request with a key, and keeps its answer in it. */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OnceInterceptor {

    @Inject
    Idempotency idempotency;

    @Inject
    ApiRequest request;

    @Inject
    JsonWriter json;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = request.key();
        return key.isEmpty()
                ? call.proceed()
                : response(idempotency.once(key.get(), request.sha256(), () -> answer(call)));
    }

    private Answer answer(InvocationContext call) {
        try {
            var response = (Response) call.proceed();
            var location = response.getLocation();
            return new Answer(response.getStatus(), location == null ? null : location.toString(), body(response));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String body(Response response) {
        try {
            return response.hasEntity() ? new String(json.bytes(response.getEntity()), StandardCharsets.UTF_8) : "";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static Response response(Answer answer) {
        var response = Response.status(answer.status());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (!answer.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        return response.build();
    }
}
