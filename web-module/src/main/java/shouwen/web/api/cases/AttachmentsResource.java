package shouwen.web.api.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.AttachmentService;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.web.api.ApiRequest;
import shouwen.web.api.KeyedAnswers;
import shouwen.web.api.Listing;
import shouwen.web.cases.FileHeaders;

/** The files of a case, streamed in and out. */
@Path("cases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    @Inject
    AttachmentService attachments;

    @Inject
    KeyedAnswers answers;

    @Inject
    ApiRequest request;

    @GET
    @Path("{number}/attachments")
    public Listing<AttachmentView> list(@PathParam("number") String number) {
        return Listing.of(new Page<>(attachments.list(number), null), AttachmentView::of, null);
    }

    /** The file as the body, its name in {@code Content-Disposition}. */
    @POST
    @Path("{number}/attachments")
    @Consumes(MediaType.WILDCARD)
    public Response add(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) @Nullable String disposition,
            InputStream content) {
        return keep(number, Disposition.fileName(disposition), content);
    }

    /** The file as the part {@code file} of a form. */
    @POST
    @Path("{number}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addPart(@PathParam("number") String number, List<EntityPart> parts) {
        var file = parts.stream()
                .filter(part -> part.getName().equals(AttachmentService.FIELD))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(AttachmentService.FIELD, "missing"));
        return keep(number, file.getFileName().orElse(null), file.getContent());
    }

    @GET
    @Path("{number}/attachments/{id}")
    @Produces(MediaType.WILDCARD)
    public Response open(
            @PathParam("number") String number, @PathParam("id") UUID id, @Context HttpServletResponse response) {
        var file = attachments.open(number, id);
        FileHeaders.write(file.attachment(), response);
        StreamingOutput bytes = out -> {
            try (var content = file.content()) {
                content.transferTo(out);
            }
        };
        return Response.ok(bytes, file.attachment().mediaType().code()).build();
    }

    private Response keep(String number, @Nullable String name, InputStream content) {
        var stored = attachments.keep(number, content);
        request.body((name + "\n" + stored.sha256()).getBytes(StandardCharsets.UTF_8));
        return answers.once(() -> {
            var added = attachments.attach(number, name, stored);
            return KeyedAnswers.created(
                    "/cases/" + number + "/attachments/" + added.id(), AttachmentView.of(added));
        });
    }
}
