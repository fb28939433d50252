package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.Outcome;
import shouwen.archive.NewRecord;
import shouwen.archive.RecordKind;
import shouwen.archive.RecordText;
import shouwen.archive.service.Filing;
import shouwen.billing.CorrectionDecided;
import shouwen.cases.CaseEvent;
import shouwen.field.WorkOrderEnded;
import shouwen.register.EntryOver;
import shouwen.register.EntryState;

/** Whatever is over files itself, in the transaction that ended it (HEA-014, TUN-014, TUN-065, CLK-001). */
@ApplicationScoped
class SelfFiling {

    @Inject
    Filing filing;

    @Inject
    SourceContents contents;

    void closed(@Observes CaseEvent.Closed closed) {
        var matter = closed.serviceCase();
        var content = contents.ofCase(matter.operatorId(), matter.id());
        var number = matter.number().value();
        filing.file(
                new NewRecord(
                        matter.operatorId(),
                        RecordKind.CASE,
                        matter.facts().kind().code(),
                        matter.id(),
                        matter.id(),
                        matter.id(),
                        number,
                        matter.summary(),
                        content,
                        "",
                        RecordText.departments(content),
                        closed.by(),
                        closed.at()),
                number);
    }

    void ended(@Observes WorkOrderEnded ended) {
        var order = ended.order();
        var content = contents.ofOrder(order.operatorId(), order.id());
        filing.file(
                new NewRecord(
                        order.operatorId(),
                        RecordKind.ORDER,
                        RecordKind.ORDER.code(),
                        order.id(),
                        order.caseId(),
                        null,
                        order.number(),
                        order.number() + " " + firstOf(content, "scheme", "cannot_repair_note", "case_number"),
                        content,
                        "",
                        RecordText.departments(content),
                        ended.by(),
                        ended.at()),
                order.caseNumber());
    }

    void decided(@Observes CorrectionDecided decided) {
        var correction = decided.correction();
        var content = contents.ofCorrection(correction.operatorId(), correction.id());
        var bill = String.valueOf(content.get("bill_number"));
        filing.file(
                new NewRecord(
                        correction.operatorId(),
                        RecordKind.CORRECTION,
                        RecordKind.CORRECTION.code(),
                        correction.id(),
                        correction.caseId(),
                        null,
                        bill,
                        bill + " " + firstOf(content, "reason"),
                        content,
                        "",
                        RecordText.departments(content),
                        decided.by(),
                        decided.at()),
                String.valueOf(content.get("case_number")));
    }

    /** What was taken back was never decided and is not kept. */
    void over(@Observes EntryOver over) {
        var entry = over.entry();
        if (entry.state() == EntryState.WITHDRAWN) {
            return;
        }
        var content = contents.ofEntry(entry.operatorId(), entry.id());
        filing.file(
                new NewRecord(
                        entry.operatorId(),
                        RecordKind.ENTRY,
                        entry.register(),
                        entry.id(),
                        entry.id(),
                        null,
                        entry.number(),
                        entry.number() + " " + firstOf(content, "title", "subject"),
                        content,
                        "",
                        RecordText.departments(content),
                        over.by(),
                        over.at()),
                entry.caseNumber());
    }

    /** What was agreed or refused is kept; a request taken back was never decided. */
    void ended(@Observes ApprovalEnded ended) {
        if (ended.outcome() != Outcome.AGREED && ended.outcome() != Outcome.REFUSED) {
            return;
        }
        var content = contents.ofApproval(ended.operatorId(), ended.approvalId());
        var kind = ended.kind().substring(ended.kind().indexOf(':') + 1);
        var number = Objects.toString(content.get("subject_number"), "");
        filing.file(
                new NewRecord(
                        ended.operatorId(),
                        RecordKind.APPROVAL,
                        kind,
                        ended.approvalId(),
                        ended.subjectId(),
                        null,
                        number,
                        number + " " + firstOf(content, "title"),
                        content,
                        "",
                        RecordText.departments(content),
                        ended.by(),
                        ended.at()),
                "");
    }

    private static String firstOf(Map<String, Object> content, String... keys) {
        for (var key : keys) {
            var value = Objects.toString(content.get(key), "").strip();
            if (!value.isEmpty()) {
                return value.lines().findFirst().orElse("");
            }
        }
        return "";
    }
}
