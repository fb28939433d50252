package shouwen.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The description of the API, open to all. */
@Path("openapi.json")
@ApplicationScoped
public class OpenApiResource {

    private static final String DOCUMENT = "/openapi/openapi.json";

    private byte[] document = {};
    private EntityTag tag = new EntityTag("none");

    @PostConstruct
    void read() {
        try (var stream = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            document = stream.readAllBytes();
            tag = new EntityTag(Integer.toHexString(Arrays.hashCode(document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document(@Context Request request) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(document) : unchanged).tag(tag).build();
    }
}
