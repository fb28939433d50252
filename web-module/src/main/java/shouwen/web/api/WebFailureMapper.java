package shouwen.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the server refuses by itself, unknown paths and methods for instance, as a problem document too. */
@Provider
@ApplicationScoped
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    FailureMapper failures;

    @Override
    public Response toResponse(WebApplicationException failure) {
        var problem = failures.toResponse(failure);
        var allowed = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null ? problem : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
    }
}
