package shouwen.web.api.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import shouwen.identity.service.Callers;
import shouwen.policy.service.ActivePacks;

/** The pack in force: what a program must know to hand cases in. */
@Path("packs/active")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PacksResource {

    @Inject
    ActivePacks packs;

    @Inject
    Callers callers;

    @GET
    public PackInForce active() {
        return PackInForce.of(packs.forOperator(callers.current().operatorId()));
    }
}
