package shouwen.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import shouwen.shared.Ids;

/** Turns every failure into a problem document. What is our own fault is logged under an id, and only the id is told. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(FailureMapper.class.getName());
    private static final int SECONDS_TO_WAIT = 5;

    @Inject
    ApiRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        var problems = new Problems(request.locale());
        var problem = problems.of(failure);
        if (problem.status() == 409 && request.hasPrecondition() && problem.type().toString().endsWith(":changedMeanwhile")) {
            problem = problem.withStatus(412, problems.title(412));
        }
        if (problem.isOurFault()) {
            problem = problem.logged(log(failure));
        }
        return answer(problem.at(request.path()));
    }

    private static Response answer(Problem problem) {
        var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            response.header("Retry-After", SECONDS_TO_WAIT);
        }
        return response.build();
    }

    private String log(Throwable failure) {
        var id = Ids.next().toString();
        LOG.log(System.Logger.Level.ERROR, "[" + id + "] " + request.path(), failure);
        return id;
    }
}
