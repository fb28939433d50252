package shouwen.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shouwen.web.api.approval.ApprovalsResource;
import shouwen.web.api.approval.DeputiesResource;
import shouwen.web.api.archive.ArchiveResource;
import shouwen.web.api.archive.DestructionsResource;
import shouwen.web.api.archive.ExportsResource;
import shouwen.web.api.archive.LoansResource;
import shouwen.web.api.archive.RecordsResource;
import shouwen.web.api.calendar.CalendarsResource;
import shouwen.web.api.cases.AttachmentsResource;
import shouwen.web.api.cases.CaseActsResource;
import shouwen.web.api.cases.CaseResource;
import shouwen.web.api.cases.CasesResource;
import shouwen.web.api.escalation.EscalationsResource;
import shouwen.web.api.escalation.InstructionsResource;
import shouwen.web.api.party.AccountsResource;
import shouwen.web.api.policy.PacksResource;
import shouwen.web.api.policy.PolicyResource;
import shouwen.web.api.policy.VersionsResource;
import shouwen.web.api.replay.MovesResource;
import shouwen.web.api.replay.ReplaysResource;
import shouwen.web.api.register.EntriesResource;
import shouwen.web.api.register.RegistersResource;
import shouwen.web.api.routing.DepartmentsResource;
import shouwen.web.api.routing.WorkItemsResource;
import shouwen.web.api.routing.WorkOrdersResource;
import shouwen.web.api.staff.LeavesResource;
import shouwen.web.api.staff.RostersResource;
import shouwen.web.api.staff.ShiftsResource;
import shouwen.web.api.staff.SwapsResource;

class OpenApiTest {

    private static final List<Class<?>> RESOURCES = List.of(
            ApprovalsResource.class,
            ArchiveResource.class,
            RecordsResource.class,
            LoansResource.class,
            DestructionsResource.class,
            ExportsResource.class,
            AttachmentsResource.class,
            CaseActsResource.class,
            CaseResource.class,
            CalendarsResource.class,
            CasesResource.class,
            AccountsResource.class,
            PacksResource.class,
            PolicyResource.class,
            VersionsResource.class,
            MovesResource.class,
            ReplaysResource.class,
            DepartmentsResource.class,
            WorkItemsResource.class,
            WorkOrdersResource.class,
            EscalationsResource.class,
            InstructionsResource.class,
            HealthResource.class,
            DeputiesResource.class,
            EntriesResource.class,
            RegistersResource.class,
            LeavesResource.class,
            RostersResource.class,
            ShiftsResource.class,
            SwapsResource.class,
            OpenApiResource.class);
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#([^\"]+)\"");

    @Test
    void the_document_is_open_api_3_1() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("/openapi/oas-3.1-schema.json"));

        assertThat(schema.validate(text("/openapi/openapi.json"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() throws IOException {
        var document = document();

        assertThat(REFERENCE.matcher(text("/openapi/openapi.json")).results().map(found -> found.group(1)))
                .allSatisfy(pointer -> assertThat(document.at(pointer).isMissingNode()).isFalse());
    }

    @Test
    void it_describes_every_method_and_no_other() throws IOException {
        var described = new TreeSet<String>();
        document().path("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase() + " " + path.getKey())));

        assertThat(described).isEqualTo(new TreeSet<>(methods().map(OpenApiTest::address).toList()));
    }

    @Test
    void all_operations_have_names_of_their_own_and_tell_how_they_fail() throws IOException {
        var names = new ArrayList<String>();
        document().path("paths").forEach(path -> path.forEach(operation -> {
            names.add(operation.path("operationId").asText());
            if (!operation.path("operationId").asText().matches("describe|health")) {
                assertThat(operation.path("responses").has("401")).isTrue();
            }
        }));

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void whatever_is_posted_is_done_once_for_each_key() {
        assertThat(methods().filter(method -> method.isAnnotationPresent(POST.class)))
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(Once.class)
                                || method.getDeclaringClass().isAnnotationPresent(Once.class)
                                || method.getDeclaringClass() == AttachmentsResource.class
                                || method.getName().equals("handIn")
                                || method.getName().equals("preview"))
                        .as(method.toString())
                        .isTrue());
    }

    private static Stream<Method> methods() {
        return RESOURCES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class)
                        || method.isAnnotationPresent(POST.class)
                        || method.isAnnotationPresent(PUT.class));
    }

    private static String address(Method method) {
        var base = method.getDeclaringClass().getAnnotation(Path.class).value();
        var path = method.getAnnotation(Path.class);
        var verb = method.isAnnotationPresent(GET.class) ? "GET /" : method.isAnnotationPresent(PUT.class) ? "PUT /" : "POST /";
        return verb + base + (path == null ? "" : "/" + path.value());
    }

    private static JsonNode document() throws IOException {
        return Json.MAPPER.readTree(text("/openapi/openapi.json"));
    }

    private static String text(String resource) throws IOException {
        try (var stream = OpenApiTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
