package shouwen.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.clock.service.Deadlines;
import shouwen.rehearsal.service.Demonstration;
import shouwen.rehearsal.service.Demonstration.State;

/** Whether there is something to work with: the demonstration is made, and deadlines are looked after. Open to all. */
@Path("health")
@ApplicationScoped
public class HealthResource {

    /** One part. */
    public enum Status {
        UP,
        DOWN
    }

    /**
     * How a part is.
     *
     * @param state in a word: {@code ready}, {@code looking}
     * @param at when it was last seen well; null when that is not known
     */
    public record Part(String name, Status status, String state, @Nullable Instant at) {}

    /** All of it; up if every part is. */
    public record Health(Status status, List<Part> parts) {}

    @Inject
    Demonstration demonstration;

    @Inject
    Deadlines deadlines;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        var parts = List.of(demonstration(), deadlines());
        var up = parts.stream().allMatch(part -> part.status() == Status.UP);
        var health = new Health(up ? Status.UP : Status.DOWN, parts);
        return Response.status(up ? 200 : 503).entity(health).header("Cache-Control", "no-store").build();
    }

    private Part demonstration() {
        var state = demonstration.state();
        var status = Set.of(State.NONE, State.READY).contains(state) ? Status.UP : Status.DOWN;
        return new Part("demonstration", status, KebabNames.of(state), null);
    }

    private Part deadlines() {
        var look = deadlines.lastLook();
        return new Part("deadlines", look.recent() ? Status.UP : Status.DOWN, look.held() ? "held" : "looking", look.at());
    }
}
