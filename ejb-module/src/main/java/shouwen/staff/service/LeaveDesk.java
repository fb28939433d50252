package shouwen.staff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.PolicyPack;
import shouwen.policy.Post;
import shouwen.policy.service.ActivePacks;
import shouwen.register.NewEntry;
import shouwen.register.RegisterRules;
import shouwen.register.service.EntryProcedures;
import shouwen.register.service.EntryService;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.staff.DutyTime;
import shouwen.staff.LeaveKind;
import shouwen.staff.LeavePreview;
import shouwen.staff.LeaveRules;
import shouwen.staff.LeaveSpan;
import shouwen.staff.LeaveState;
import shouwen.staff.NewLeave;

/**
 * Files one's own leave, and nobody else's (TUN-054), tells before who will decide, takes it back, registers the return
 * (TUN-058), and says who takes over one's cases. What is decided and by whom is the business of the entry.
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
    Role.ARCHIVIST,
    Role.ADMINISTRATOR
})
public class LeaveDesk {

    private static final String FILED = "filed";
    private static final String RETURNED = "returned";
    private static final int LINE = 200;

    @Inject
    Callers callers;

    @Inject
    ActivePacks packs;

    @Inject
    StaffDirectory staff;

    @Inject
    Leaves leaves;

    @Inject
    LeaveCover cover;

    @Inject
    Duties duties;

    @Inject
    EntryService entries;

    @Inject
    EntryProcedures procedures;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** The kinds of leave the pack in force has a register for. */
    public List<LeaveKind> kinds() {
        var rules = leaves.rules(callers.current().operatorId());
        return Arrays.stream(LeaveKind.values()).filter(rules::knows).toList();
    }

    /** What filing it now would come to; keeps nothing. Refused like filing where the days make no sense. */
    public LeavePreview preview(NewLeave input) {
        var caller = callers.current();
        var rules = leaves.rules(caller.operatorId());
        var kind = kind(input, rules);
        var span = span(input);
        var plan = rules.plan(kind, span, "", "", applicant(caller, rules, kind, span), clock.instant());
        var zone = packs.forOperator(caller.operatorId()).pack().zone();
        var balance = leaves.balances(caller.operatorId(), caller.staffId(), span.first().getYear()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst();
        var left = balance.map(one -> one.left()).orElse(null);
        return new LeavePreview(
                span.calendarDays(),
                span.workingDays(rules::isWorkday),
                plan.days().orElse(null),
                plan.inTime(),
                plan.lead().map(lead -> lead.clause()).orElse(null),
                plan.onHoliday(),
                rules.undecreedYear(span).orElse(null),
                plan.steps().stream().map(step -> decider(caller, step, rules, kind)).toList(),
                cover.of(caller.operatorId(), caller.staffId(), span, zone, input.cover()),
                left == null || plan.days().isEmpty() ? left : left.subtract(plan.days().get()));
    }

    /**
     * Files the caller's own leave; gives its number. One that comes too late waits for the head (TUN-048); one on a public
     * holiday needs a special reason (TUN-055); one that overlaps another of theirs is refused.
     */
    public String file(NewLeave input) {
        var caller = callers.current();
        var rules = leaves.rules(caller.operatorId());
        var kind = kind(input, rules);
        var span = span(input);
        var reason = Texts.line("reason", input.reason(), LINE);
        var special = Texts.optionalLine("specialReason", input.specialReason(), LINE);
        var plan = rules.plan(kind, span, reason, special, applicant(caller, rules, kind, span), clock.instant());
        if (plan.onHoliday() && special.isEmpty()) {
            throw new InvalidInputException("specialReason", "leave.onHoliday", "TUN-055");
        }
        if (leaves.holds(caller.operatorId(), caller.staffId(), span)) {
            throw new ConflictException("leave.overlaps");
        }
        var colleague = colleague(caller, input.cover());
        var number = entries.open(new NewEntry(kind.register(), null, null, Map.copyOf(plan.fields())));
        if (plan.inTime()) {
            entries.record(number, null, FILED, null, null, Map.of());
        }
        if (colleague.isPresent()) {
            leaves.visible(caller, number).coveredBy(colleague.get());
        }
        return number;
    }

    private LeaveRules.Applicant applicant(Caller caller, LeaveRules rules, LeaveKind kind, LeaveSpan span) {
        var pack = packs.forOperator(caller.operatorId()).pack();
        var registers = new RegisterRules(pack);
        var register = rules.register(kind).orElseThrow();
        var department = department(caller, pack, rules, kind);
        return new LeaveRules.Applicant(
                procedures.posts(caller, registers, register, department),
                procedures.vacant(caller, registers, register, department),
                shift(caller, span));
    }

    /** When the caller's shift of the first day begins (TUN-047); null where no roster has them on one. */
    private @Nullable Instant shift(Caller caller, LeaveSpan span) {
        var zone = packs.forOperator(caller.operatorId()).pack().zone();
        var begins = span.first().atTime(span.begins()).atZone(zone).toInstant();
        return duties.of(caller.operatorId(), caller.staffId(), span.first()).stream()
                .map(DutyTime::startsAt)
                .filter(at -> !at.isBefore(begins))
                .findFirst()
                .orElse(null);
    }

    /** Takes one's own leave back before it begins. */
    public void withdraw(String number, @Nullable String reason) {
        own(number);
        entries.withdraw(number, null, reason);
    }

    /** Says one is back (TUN-058). Refused before the leave is decided. */
    public void registerReturn(String number) {
        own(number);
        entries.record(number, null, RETURNED, null, null, Map.of());
    }

    /** Says who takes over one's cases when the leave begins; null for nobody. Refused once they are handed over. */
    public void coverBy(String number, @Nullable UUID colleague) {
        var caller = own(number);
        var leave = leaves.visible(caller, number);
        boolean waits = leave.state() == LeaveState.FILED || leave.state() == LeaveState.EFFECTIVE;
        if (!waits || leave.coveredAt() != null) {
            throw new ConflictException("leave.handedOver", number);
        }
        var chosen = colleague(caller, colleague).orElse(null);
        leave.coveredBy(chosen);
        ledger.write(
                caller.operatorId(),
                leave.entryId(),
                "leave.cover-chosen",
                caller.staffId(),
                Map.of("number", number, "to", chosen == null ? "" : chosen.toString()));
    }

    private Caller own(String number) {
        var caller = callers.current();
        if (!leaves.visible(caller, number).staffId().equals(caller.staffId())) {
            throw new ForbiddenException("leave.ownOnly", "TUN-054");
        }
        return caller;
    }

    private static LeaveKind kind(NewLeave input, LeaveRules rules) {
        var kind = input.kind();
        if (kind == null) {
            throw new InvalidInputException("kind", "missing");
        }
        if (!rules.knows(kind)) {
            throw new InvalidInputException("kind", "leave.kindUnknown");
        }
        return kind;
    }

    private static LeaveSpan span(NewLeave input) {
        var first = input.firstDay();
        if (first == null) {
            throw new InvalidInputException("firstDay", "missing");
        }
        if (first.getYear() < 2000 || first.getYear() > 2058) {
            throw new InvalidInputException("firstDay", "notADate");
        }
        var last = input.lastDay();
        return new LeaveSpan(first, last == null ? first : last, input.fromNoon(), input.toNoon());
    }

    private Optional<UUID> colleague(Caller caller, @Nullable UUID chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        boolean known = !chosen.equals(caller.staffId())
                && staff.staffOf(caller.operatorId()).stream()
                        .anyMatch(person -> person.staffId().equals(chosen) && mayOwn(person));
        if (!known) {
            throw new InvalidInputException("cover", "leave.notACover");
        }
        return Optional.of(chosen);
    }

    /** Cases are owned by those who take them down and see every one. */
    static boolean mayOwn(Caller person) {
        return person.isOneOf(Role.CALL_TAKER, Role.SUPERVISOR);
    }

    private LeavePreview.Decider decider(Caller caller, LeaveRules.Asked asked, LeaveRules rules, LeaveKind kind) {
        var pack = packs.forOperator(caller.operatorId()).pack();
        var department = department(caller, pack, rules, kind);
        var post = Stream.concat(
                        Stream.of(asked.post()),
                        new RegisterRules(pack).above(rules.register(kind).orElseThrow(), asked.post()).stream())
                .filter(one -> !fill(caller, pack, one, department).isEmpty())
                .findFirst()
                .orElse(asked.post());
        return new LeavePreview.Decider(
                asked.step(),
                asked.post(),
                post.equals(asked.post()) ? null : post,
                asked.clause(),
                fill(caller, pack, post, department));
    }

    /** The names of those who fill a post for a department, the caller left out. */
    private List<String> fill(Caller caller, PolicyPack pack, String post, String department) {
        var role = pack.post(post).map(Post::role).orElse("");
        return staff.staffOf(caller.operatorId()).stream()
                .filter(person -> person.is(role) && !person.staffId().equals(caller.staffId()))
                .filter(person -> !role.equals(Role.DEPARTMENT_HEAD) || person.worksIn(department))
                .map(Caller::name)
                .toList();
    }

    /** In whose list a leave of the caller stands. */
    private static String department(Caller caller, PolicyPack pack, LeaveRules rules, LeaveKind kind) {
        var known = caller.departments().stream()
                .filter(code -> pack.department(code).isPresent())
                .collect(Collectors.toSet());
        return rules.register(kind).map(rule -> rule.department(known)).orElse("");
    }
}
