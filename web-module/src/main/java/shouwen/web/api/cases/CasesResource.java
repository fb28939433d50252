package shouwen.web.api.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import shouwen.cases.CaseSummary;
import shouwen.cases.service.CaseQueries;
import shouwen.cases.service.IntakeService;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** Taking cases down, and lists of them. */
@Path("cases")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    IntakeService intake;

    @Inject
    CaseQueries cases;

    @Inject
    StaffDirectory staff;

    @Inject
    Callers callers;

    @POST
    @Once
    public Response register(CaseIntake input) {
        var made = CaseMade.of(intake.register(input.toNewCase()));
        return KeyedAnswers.created("/cases/" + made.number(), made);
    }

    @POST
    @Path("preview")
    public Preview preview(CaseIntake input) {
        return Preview.of(intake.preview(input.toNewCase()));
    }

    @GET
    public Listing<CaseRow> list(@BeanParam CaseQuestion question) {
        var caller = callers.current();
        var filter = question.filter(caller, staff);
        var page = cases.list(filter, question.after, Listing.limit(question.limit));
        var owners = page.items().stream().map(CaseSummary::ownerId).collect(Collectors.toSet());
        var names = staff.names(caller.operatorId(), owners);
        return Listing.of(page, row -> CaseRow.of(row, names), question.wantsCount() ? cases.count(filter) : null);
    }
}
