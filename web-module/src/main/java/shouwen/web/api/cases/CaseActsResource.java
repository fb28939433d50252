package shouwen.web.api.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import shouwen.cases.service.AnswerService;
import shouwen.cases.service.CallBackService;
import shouwen.cases.service.ClosingService;
import shouwen.cases.service.CustomerNotes;
import shouwen.cases.service.PauseService;
import shouwen.cases.service.PromiseService;
import shouwen.cases.service.ReviewService;
import shouwen.escalation.service.Overruns;
import shouwen.shared.InvalidInputException;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.Once;

/** What customer service does with a case. Each answers 204; the case tells how it stands then. */
@Once
@Path("cases")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseActsResource {

    @Inject
    ReviewService reviews;

    @Inject
    AnswerService answers;

    @Inject
    CallBackService callBacks;

    @Inject
    ClosingService closing;

    @Inject
    PauseService pauses;

    @Inject
    PromiseService promises;

    @Inject
    Overruns overruns;

    @Inject
    CustomerNotes notes;

    @Inject
    ApiRequest request;

    @POST
    @Path("{number}/review")
    public Response review(@PathParam("number") String number, CaseActs.Review act) {
        var version = request.seen(act.version());
        if (act.decision() == null) {
            throw new InvalidInputException("decision", "missing");
        }
        switch (act.decision()) {
            case ACCEPT -> reviews.accept(number, version, act.trueCause(), act.responsibility());
            case SEND_BACK -> reviews.sendBack(number, version, act.reason());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/route")
    public Response route(@PathParam("number") String number, CaseActs.Route act) {
        reviews.routeAnew(number, request.seen(act.version()), act.department(), act.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/answer")
    public Response answer(@PathParam("number") String number, CaseActs.Answer act) {
        answers.answer(number, request.seen(act.version()), act.channel(), act.text(), act.satisfied());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/call-backs")
    public Response callBack(@PathParam("number") String number, CaseActs.CallBack act) {
        callBacks.record(number, request.seen(act.version()), act.form());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/close")
    public Response close(@PathParam("number") String number, CaseActs.Closing act) {
        closing.close(number, request.seen(act.version()), act.outcome(), act.explanation(), act.citedRule());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/rework")
    public Response rework(@PathParam("number") String number, CaseActs.Route act) {
        closing.goRoundAgain(number, request.seen(act.version()), act.department(), act.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/pause")
    public Response pause(@PathParam("number") String number, CaseActs.Pause act) {
        pauses.pause(number, request.seen(act.version()), act.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/promises")
    public Response promise(@PathParam("number") String number, CaseActs.Promise act) {
        promises.agree(number, request.seen(act.version()), act.clock(), act.until(), act.with(), act.note());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/overruns")
    public Response overrun(@PathParam("number") String number, CaseActs.Overrun act) {
        overruns.ask(number, request.seen(act.version()), act.clock(), act.until(), act.note());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/notes")
    public Response note(@PathParam("number") String number, CaseActs.Note act) {
        notes.note(number, request.seen(act.version()), act.channel(), act.text());
        return Response.noContent().build();
    }

    @POST
    @Path("{number}/resume")
    public Response resume(@PathParam("number") String number, CaseActs.Resume act) {
        pauses.resume(number, request.seen(act.version()));
        return Response.noContent().build();
    }
}
