package shouwen.web.api.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwen.archive.service.RecordExports;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Once;
import shouwen.web.archive.ExportPackage;

/** Packages of records: of those named, or of all that a search finds. Making one notes that they were shown in clear. */
@Path("archive/exports")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {

    private static final String ZIP = "application/zip";

    @Inject
    RecordExports exports;

    @Inject
    ExportPackage packing;

    @Inject
    ApiRequest request;

    /** What is wanted. @param records archival numbers; null for all that the search in the address finds */
    public record Exporting(@Nullable List<String> records, @Nullable String purpose, @Nullable String note) {}

    /** An export that was made. */
    public record ExportMade(String number) {}

    @POST
    @Once
    public Response make(@BeanParam RecordQuery query, Exporting input) {
        var number = input.records() == null
                ? exports.ofSearch(query.text, query.filter(), input.purpose(), input.note())
                : exports.ofRecords(
                        input.records().stream().map(one -> Objects.requireNonNullElse(one, "")).toList(),
                        input.purpose(),
                        input.note());
        return KeyedAnswers.created("/archive/exports/" + number, new ExportMade(number));
    }

    @GET
    @Path("{number}")
    @Produces(ZIP)
    public Response fetch(@PathParam("number") String number) {
        var export = exports.open(number);
        var locale = request.locale();
        StreamingOutput bytes = out -> packing.write(export, locale, out);
        return Response.ok(bytes, ZIP)
                .header("Content-Disposition", "attachment; filename=" + number + ".zip")
                .build();
    }
}
