package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import shouwen.cases.Attachment;
import shouwen.cases.service.AttachmentService;
import shouwen.content.ContentRule;
import shouwen.content.MediaType;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

@InServer
class AttachmentIT {

    @Inject
    FiledCases cases;

    @Inject
    AttachmentService attachments;

    @Inject
    Impersonation impersonation;

    @Test
    void a_file_of_a_case_is_kept_and_handed_out_again() throws Exception {
        var operator = cases.operator();
        var clerk = cases.staff(operator, Role.CALL_TAKER);
        var number = cases.open(operator, clerk, "maintenance", "漏水", "三楼");

        var added = add(clerk, number, "../../现场说明.txt", "已关阀".getBytes(StandardCharsets.UTF_8));

        assertThat(added.name()).isEqualTo("现场说明.txt");
        assertThat(added.mediaType()).isEqualTo(MediaType.TEXT);
        assertThat(impersonation.as(clerk, () -> attachments.list(number))).hasSize(1);
        try (var content = impersonation.as(clerk, () -> attachments.open(number, added.id())).content()) {
            assertThat(content).hasContent("已关阀");
        }
    }

    @Test
    void what_is_not_taken_leaves_nothing_behind() throws Exception {
        var operator = cases.operator();
        var clerk = cases.staff(operator, Role.CALL_TAKER);
        var number = cases.open(operator, clerk, "maintenance", "漏水", "三楼");

        refuses("file.notAllowed", clerk, number, "photo.jpg", zip());
        refuses("file.empty", clerk, number, "a.txt", new byte[0]);
        refuses("file.tooLarge", clerk, number, "a.txt", new byte[(int) ContentRule.MAX_BYTES + 1]);
        refuses("file.endingDiffers", clerk, number, "photo.jpg", "plain text".getBytes(StandardCharsets.US_ASCII));
        assertThat(impersonation.as(clerk, () -> attachments.list(number))).isEmpty();
    }

    @Test
    void who_may_not_read_the_case_finds_no_file() throws Exception {
        var operator = cases.operator();
        var clerk = cases.staff(operator, Role.CALL_TAKER);
        var cashier = cases.staff(operator, Role.BILLING_CLERK, "billing");
        var stranger = cases.staff(cases.operator(), Role.SUPERVISOR);
        var number = cases.open(operator, clerk, "maintenance", "漏水", "三楼");
        var added = add(clerk, number, "a.txt", "x y z".getBytes(StandardCharsets.US_ASCII));

        for (var who : new UUID[] {cashier, stranger}) {
            assertThatThrownBy(() -> impersonation.as(who, () -> attachments.open(number, added.id())))
                    .isInstanceOf(UnknownThingException.class);
            assertThatThrownBy(() -> add(who, number, "b.txt", new byte[] {'b'})).isInstanceOf(UnknownThingException.class);
        }
    }

    private Attachment add(UUID who, String number, String name, byte[] content) throws Exception {
        return impersonation.as(who, () -> attachments.add(number, name, new ByteArrayInputStream(content)));
    }

    private void refuses(String code, UUID who, String number, String name, byte[] content) {
        assertThatThrownBy(() -> add(who, number, name, content))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }
        return out.toByteArray();
    }
}
