package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.Attachment;
import shouwen.content.ContentRule;
import shouwen.content.FileName;
import shouwen.content.Stored;
import shouwen.content.service.ContentStore;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.shared.UnknownThingException;

/**
 * Files of a case. Who may read the case may read and add them; a closed case takes no more, for its record is filed.
 * Without a transaction of its own: a slow upload holds no database connection.
 */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentService {

    /** Name of the input field, for refusals. */
    public static final String FIELD = "file";

    @Inject
    AttachmentRecords records;

    @Inject
    ContentStore store;

    @Inject
    Callers callers;

    /**
     * Adds a file. Refused when it is empty, larger than {@link ContentRule#MAX_BYTES}, of a kind that is not taken, or
     * named as another kind; then nothing of it is kept.
     *
     * @param fileName as the sender calls it; only its last part is used, and never for a path
     */
    public Attachment add(String caseNumber, @Nullable String fileName, InputStream content) {
        return attach(caseNumber, fileName, keep(caseNumber, content));
    }

    /** Takes the bytes in, as the first half of {@link #add}; what is never attached does no harm. */
    public Stored keep(String caseNumber, InputStream content) {
        records.permitAdding(callers.current(), caseNumber);
        return store.put(content, ContentRule.anyFile(FIELD));
    }

    /** Writes down whose file it is, as the second half of {@link #add}, in the caller's transaction if there is one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Attachment attach(String caseNumber, @Nullable String fileName, Stored stored) {
        var name = FileName.of(FIELD, fileName == null ? "" : fileName, stored.mediaType());
        return records.add(callers.current(), caseNumber, name, stored);
    }

    /** The files of a case, oldest first. */
    public List<Attachment> list(String caseNumber) {
        return records.readable(callers.current(), caseNumber);
    }

    /** A file with its bytes. Refused as unknown when the case has none by that id or the caller may not read it. */
    public OpenAttachment open(String caseNumber, UUID attachmentId) {
        var attachment = records.readable(callers.current(), caseNumber, attachmentId)
                .orElseThrow(() -> new UnknownThingException("attachment", attachmentId));
        return new OpenAttachment(attachment, store.open(attachment.sha256()));
    }
}
