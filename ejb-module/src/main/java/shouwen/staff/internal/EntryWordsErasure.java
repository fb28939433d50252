package shouwen.staff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;

/** Takes the reasons of leave, reports and remarks of a meeting out, once the record of the entry was destroyed; days stay. */
@ApplicationScoped
class EntryWordsErasure {

    private static final String LEAVE =
            "update staff_leave set reason = '', version = version + 1 where operator_id = :operator and entry_id = :subject";
    private static final String REPORTS =
            """
            update meeting_person set work = '', help = '', absence = ''
            where operator_id = :operator and entry_id = :subject
            """;
    private static final String REMARKS =
            "update meeting_remark set text = '' where operator_id = :operator and entry_id = :subject";

    @Inject
    ErasedRows rows;

    void erased(@Observes ContentErased content) {
        if (content.is(Matter.ENTRY)) {
            rows.blank(LEAVE, content);
            rows.blank(REPORTS, content);
            rows.blank(REMARKS, content);
        }
    }
}
