package shouwen.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** An act without anything to say needs no content type: no body is taken for an empty one of JSON. */
@Provider
@PreMatching
public class NothingIsJson implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        var headers = context.getHeaders();
        boolean body = context.getLength() > 0 || headers.containsKey("Transfer-Encoding");
        if (context.getMethod().equals("POST") && !body && !headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
