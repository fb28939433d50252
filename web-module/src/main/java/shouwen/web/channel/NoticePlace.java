package shouwen.web.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shouwen.channel.Notice;
import shouwen.channel.NoticeKind;

/**
 * Where a notice leads.
 *
 * @param about what kind of thing, as a parameter of the servlet: case, entry, approval, instruction, roster, swap, staff
 * @param target which one: a number, the identifier of a request, or the desk somebody is wanted at
 * @param words what stands on the link; empty for a notice that leads nowhere
 */
public record NoticePlace(String about, String target, String words) {

    private static final List<String> KINDS = List.of("approval", "instruction", "roster", "swap", "staff", "case", "entry");

    static NoticePlace of(Notice notice) {
        var approval = notice.approval();
        if (approval != null) {
            return new NoticePlace("approval", approval, notice.caseNumber());
        } else if (notice.kind().startsWith("roster.")) {
            return numbered("roster", notice);
        } else if (notice.kind().startsWith("swap.")) {
            return numbered("swap", notice);
        } else if (notice.kind().equals(NoticeKind.APPROVAL_VACANT)) {
            return numbered("staff", notice);
        }
        var about = notice.kind().startsWith("instruction.") ? "instruction" : notice.isOfEntry() ? "entry" : "case";
        return new NoticePlace(about, notice.caseNumber(), notice.caseNumber());
    }

    private static NoticePlace numbered(String about, Notice notice) {
        var number = String.valueOf(notice.parameters().getOrDefault(about, ""));
        return new NoticePlace(about, number, number);
    }

    /** The address of the first thing that is named; the list of notices where none is. */
    static String address(UnaryOperator<@Nullable String> parameters) {
        for (var kind : KINDS) {
            var target = parameters.apply(kind);
            if (target != null && !target.isBlank()) {
                return address(kind, URLEncoder.encode(target, UTF_8));
            }
        }
        return "/channel/notices";
    }

    private static String address(String kind, String target) {
        return switch (kind) {
            case "approval" -> "/approval/request?id=" + target;
            case "instruction" -> "/escalation/instructions";
            case "roster" -> "/staff/roster?number=" + target;
            case "swap" -> "/staff/swaps#" + target;
            case "staff" -> "/identity/staff?wanted=" + target;
            case "entry" -> "/register/entry?number=" + target;
            default -> "/cases/case?number=" + target;
        };
    }
}
