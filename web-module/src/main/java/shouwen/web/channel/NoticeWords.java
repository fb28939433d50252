package shouwen.web.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shouwen.channel.Notice;
import shouwen.channel.NoticeBundle;
import shouwen.channel.NoticeKind;
import shouwen.identity.Role;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.web.ui.Moments;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** Says a notice in the language of the view: names of rules and departments come from the pack, moments in local time. */
@RequestScoped
public class NoticeWords {

    private static final Map<String, List<String>> PLACEHOLDERS = Map.ofEntries(
            Map.entry(NoticeKind.CALENDAR_MISSING, List.of("year")),
            Map.entry(NoticeKind.CLOCK_WARNED, List.of("rule", "dueAt")),
            Map.entry(NoticeKind.CLOCK_BREACHED, List.of("rule", "dueAt")),
            Map.entry(NoticeKind.CLOCK_ESCALATED, List.of("rule", "dueAt")),
            Map.entry(NoticeKind.WORK_ITEM_OPENED, List.of("department", "summary")),
            Map.entry(NoticeKind.WORK_ITEM_RETURNED, List.of("department", "reason")),
            Map.entry(NoticeKind.RESULT_RETURNED, List.of("department")),
            Map.entry(NoticeKind.WORK_ORDER_DISPATCHED, List.of("order", "address")),
            Map.entry(NoticeKind.CORRECTION_PROPOSED, List.of("bill")),
            Map.entry(NoticeKind.CORRECTION_DECIDED, List.of("bill")),
            Map.entry(NoticeKind.ENTRY_TURN, List.of("register", "step", "subject")),
            Map.entry(NoticeKind.ENTRY_SCHEDULED, List.of("register", "subject")),
            Map.entry(NoticeKind.ENTRY_OVER, List.of("register", "state", "subject")),
            Map.entry(NoticeKind.APPROVAL_TURN, List.of("title")),
            Map.entry(NoticeKind.APPROVAL_RETURNED, List.of("title", "reason")),
            Map.entry(NoticeKind.APPROVAL_ENDED, List.of("title", "outcome")),
            Map.entry(NoticeKind.APPROVAL_LATE, List.of("title", "dueAt")),
            Map.entry(NoticeKind.APPROVAL_VACANT, List.of("title", "post")),
            Map.entry(NoticeKind.CASES_COVERED, List.of("count", "leave")),
            Map.entry(NoticeKind.MEETING_CALLED, List.of("date")),
            Map.entry(NoticeKind.MEETING_TOLD, List.of("date")),
            Map.entry(NoticeKind.ROSTER_PUBLISHED, List.of("department", "first", "last")),
            Map.entry(NoticeKind.ROSTER_CHANGED, List.of("day", "person")),
            Map.entry(NoticeKind.SWAP_ASKED, List.of("swap", "person")),
            Map.entry(NoticeKind.SWAP_AGREED, List.of("swap", "person")),
            Map.entry(NoticeKind.SWAP_DECLINED, List.of("swap", "person")),
            Map.entry(NoticeKind.SWAP_WITHDRAWN, List.of("swap", "person")),
            Map.entry(NoticeKind.SWAP_DONE, List.of("swap")),
            Map.entry(NoticeKind.SWAP_REFUSED, List.of("swap")),
            Map.entry(NoticeKind.LOAN_RECALLED, List.of("title", "number", "day")),
            Map.entry(NoticeKind.LOAN_OVERDUE, List.of("title", "number", "day")),
            Map.entry(NoticeKind.INSTRUCTION_GIVEN, List.of("title", "reason")),
            Map.entry(NoticeKind.INSTRUCTION_ANSWERED, List.of("title", "reason")),
            Map.entry(NoticeKind.INSTRUCTION_LATE, List.of("title", "reason")),
            Map.entry(NoticeKind.INSTRUCTION_WITHDRAWN, List.of("title", "reason")),
            Map.entry(NoticeKind.CASE_MOVE_PROPOSED, List.of("version", "cases")),
            Map.entry(NoticeKind.CASE_MOVE_APPROVED, List.of("version", "cases")),
            Map.entry(NoticeKind.CASE_MOVE_REFUSED, List.of("version", "cases")));

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    @Inject
    ActivePacks packs;

    @Inject
    SignedIn signedIn;

    String of(Notice notice) {
        var names = PLACEHOLDERS.get(notice.kind());
        if (names == null) {
            return texts.of("channel", "notice.other", notice.kind());
        }
        var arguments = new ArrayList<Object>();
        var register = String.valueOf(notice.parameters().getOrDefault("register", ""));
        names.forEach(name ->
                arguments.add(word(name, String.valueOf(notice.parameters().getOrDefault(name, "")), register)));
        return texts.of("channel", "notice." + notice.kind(), arguments.toArray());
    }

    /** A line that stands for several, or the one it is. */
    String of(NoticeBundle bundle) {
        return bundle.isBundle()
                ? texts.of("channel", "bundle." + bundle.newest().kind(), bundle.count(), bundle.day().toString())
                : of(bundle.newest());
    }

    private String word(String name, String value, String register) {
        return switch (name) {
            case "rule" -> pack().clockRule(value).map(rule -> Texts.text(rule.name())).orElse(value);
            case "department" -> pack().department(value).map(found -> Texts.text(found.name())).orElse(value);
            case "dueAt" -> value.isEmpty() ? "" : moments.format(Instant.parse(value), "short");
            case "register" -> pack().register(value).map(rule -> Texts.text(rule.name())).orElse(value);
            case "step" -> pack().register(register)
                    .flatMap(rule -> rule.step(value))
                    .map(step -> Texts.text(step.name()))
                    .orElse(value);
            case "post" -> pack().post(value).map(post -> Texts.text(post.name())).orElseGet(() -> role(value));
            case "state" -> texts.of("register", "state." + value);
            case "outcome" -> texts.of("channel", "outcome." + value);
            default -> value;
        };
    }

    private String role(String value) {
        return Role.OF_PEOPLE.contains(value) ? texts.of("identity", "role." + value) : value;
    }

    private PolicyPack pack() {
        return packs.forOperator(signedIn.caller().orElseThrow().operatorId()).pack();
    }
}
