package shouwen.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Each query parameter once, and no control characters anywhere in the address. */
@Provider
public class QueryRules implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        var address = context.getUriInfo();
        if (hasControls(address.getPath())) {
            throw new UnreadableRequestException(404, "http404", null);
        }
        address.getQueryParameters().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new UnreadableRequestException(400, "query.repeated", shortened(name));
            }
            if (values.stream().anyMatch(QueryRules::hasControls) || hasControls(name)) {
                throw new UnreadableRequestException(400, "query.wrongValue", shortened(name));
            }
        });
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}
