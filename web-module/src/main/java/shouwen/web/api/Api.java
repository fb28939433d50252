package shouwen.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The address of the API; resources and providers are found by their annotations. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

    public static final String PATH = "/api/v1";
}
