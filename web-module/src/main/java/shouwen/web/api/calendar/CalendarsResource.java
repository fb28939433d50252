package shouwen.web.api.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.calendar.service.CalendarImports;
import shouwen.calendar.service.CalendarQueries;
import shouwen.calendar.service.NewYear;
import shouwen.clock.service.CalendarMoves;
import shouwen.shared.Count;
import shouwen.shared.Page;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.api.Once;

/** The years of the calendar, and handing in another: a preview first, then its application. */
@Path("calendars")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarsResource {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Inject
    CalendarQueries calendars;

    @Inject
    CalendarImports imports;

    @Inject
    CalendarMoves moves;

    @Inject
    KeyedAnswers answers;

    @Inject
    ApiRequest request;

    @GET
    public Listing<YearRow> years() {
        return Listing.of(new Page<>(calendars.years(), null), YearRow::of, null);
    }

    @GET
    @Path("{code}/{year}")
    public YearView year(@PathParam("code") String code, @PathParam("year") int year) {
        return YearView.of(calendars.year(code, year), calendars.days(year), calendars.ownDays());
    }

    /** The file of the year as the body. */
    @POST
    @Path("{code}/imports")
    @Consumes(MediaType.WILDCARD)
    public Response handIn(
            @PathParam("code") String code,
            @QueryParam("year") int year,
            @QueryParam("source") @Nullable String source,
            @QueryParam("notice-number") @Nullable String noticeNumber,
            InputStream body) {
        var content = bytes(body);
        request.body(content);
        return answers.once(() -> {
            var id = imports.prepare(new NewYear(
                    code,
                    year,
                    Objects.requireNonNullElse(source, ""),
                    Objects.requireNonNullElse(noticeNumber, ""),
                    "",
                    content));
            return KeyedAnswers.created("/calendars/" + code + "/imports/" + id, view(id));
        });
    }

    @GET
    @Path("{code}/imports/{id}")
    public ImportView handedIn(@PathParam("code") String code, @PathParam("id") UUID id) {
        return view(id);
    }

    /** What it would move, the soonest first. */
    @GET
    @Path("{code}/imports/{id}/moves")
    public Listing<MoveRow> moves(
            @PathParam("code") String code,
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("count") @Nullable Boolean count) {
        var page = moves.moves(calendars.find(id).id(), after, Listing.limit(limit));
        return Listing.of(page, MoveRow::of, Boolean.TRUE.equals(count) ? count(id) : null);
    }

    private Count count(UUID id) {
        return new Count(moves.preview(id)
                .map(run -> (int) Math.min(run.moved(), Count.CAP))
                .orElse(0));
    }

    /** Lets it count from now on. Nothing is sent with it. */
    @POST
    @Once
    @Path("{code}/imports/{id}/apply")
    public Response apply(@PathParam("code") String code, @PathParam("id") UUID id) {
        imports.apply(id);
        return Response.ok(view(id)).build();
    }

    private ImportView view(UUID id) {
        return ImportView.of(
                calendars.find(id), moves.preview(id).orElse(null), moves.moving(id).orElse(null));
    }

    private static byte[] bytes(InputStream body) {
        try (body) {
            return body.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
