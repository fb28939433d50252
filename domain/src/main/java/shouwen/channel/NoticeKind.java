package shouwen.channel;

/** What notices tell; {@code notice.<kind>} names the text. The parameters in brackets fill it. */
public final class NoticeKind {

    /** A deadline comes near (rule, dueAt). */
    public static final String CLOCK_WARNED = "clock.warned";

    /** A deadline has passed (rule, dueAt). */
    public static final String CLOCK_BREACHED = "clock.breached";

    /** A deadline has passed and the next level is told (rule, dueAt, level). */
    public static final String CLOCK_ESCALATED = "clock.escalated";

    /** A department has a new work item (department, summary). */
    public static final String WORK_ITEM_OPENED = "work-item.opened";

    /** A department returned its work item (department, reason). */
    public static final String WORK_ITEM_RETURNED = "work-item.returned";

    /** A department has a result (department). */
    public static final String RESULT_RETURNED = "result-returned";

    /** Somebody got a work order (order, address). */
    public static final String WORK_ORDER_DISPATCHED = "work-order.dispatched";

    /** A correction of a bill waits for approval (bill). */
    public static final String CORRECTION_PROPOSED = "correction.proposed";

    /** A correction of a bill was decided (bill). */
    public static final String CORRECTION_DECIDED = "correction.decided";

    /** The holidays of a year are missing (year). */
    public static final String CALENDAR_MISSING = "calendar.missing";

    /** It is one's turn to take a step of an entry (register, step, subject). */
    public static final String ENTRY_TURN = "entry.turn";

    /** A schedule opened an entry (register, subject). */
    public static final String ENTRY_SCHEDULED = "entry.scheduled";

    /** An entry one opened is over (register, subject, state). */
    public static final String ENTRY_OVER = "entry.over";

    /** It is one's turn to decide on a request (title, approval). */
    public static final String APPROVAL_TURN = "approval.turn";

    /** A request came back to be completed (title, reason, approval). */
    public static final String APPROVAL_RETURNED = "approval.returned";

    /** A request one made is over (title, outcome, approval). */
    public static final String APPROVAL_ENDED = "approval.ended";

    /** A request has waited too long (title, dueAt, approval). */
    public static final String APPROVAL_LATE = "approval.late";

    /** Nobody can decide on a request for a post: somebody must be appointed (title, post, approval). */
    public static final String APPROVAL_VACANT = "approval.vacant";

    /** Leave begins and a colleague owns the person's cases (count). */
    public static final String CASES_COVERED = "cases.covered";

    /** One is wanted at a meeting (date). */
    public static final String MEETING_CALLED = "meeting.called";

    /** What was said at a meeting one missed (date). */
    public static final String MEETING_TOLD = "meeting.told";

    /** A paper one borrowed is wanted back (title, number, day). */
    public static final String LOAN_RECALLED = "loan.recalled";

    /** A borrowed paper is overdue (title, number, day). */
    public static final String LOAN_OVERDUE = "loan.overdue";

    /** Somebody proposed that cases go over to another version of the regulation (version, cases). */
    public static final String CASE_MOVE_PROPOSED = "case-move.proposed";

    /** That cases go over to another version was approved (version, cases). */
    public static final String CASE_MOVE_APPROVED = "case-move.approved";

    /** That cases go over to another version was refused (version, cases). */
    public static final String CASE_MOVE_REFUSED = "case-move.refused";

    /** A roster one is on is published (roster, department, first, last). */
    public static final String ROSTER_PUBLISHED = "roster.published";

    /** Somebody else was put on a published shift (roster, day, person). */
    public static final String ROSTER_CHANGED = "roster.changed";

    /** A colleague asks for an exchange of shifts (swap, person). */
    public static final String SWAP_ASKED = "swap.asked";

    /** The colleague agrees to an exchange of shifts (swap, person). */
    public static final String SWAP_AGREED = "swap.agreed";

    /** The colleague does not want to exchange shifts (swap, person). */
    public static final String SWAP_DECLINED = "swap.declined";

    /** Who asked for an exchange of shifts took it back (swap, person). */
    public static final String SWAP_WITHDRAWN = "swap.withdrawn";

    /** Shifts were exchanged (swap). */
    public static final String SWAP_DONE = "swap.done";

    /** An exchange of shifts comes to nothing (swap). */
    public static final String SWAP_REFUSED = "swap.refused";

    /** A head wants something done (title, reason). */
    public static final String INSTRUCTION_GIVEN = "instruction.given";

    /** A department answered an instruction (title, reason). */
    public static final String INSTRUCTION_ANSWERED = "instruction.answered";

    /** An instruction is late (title, reason). */
    public static final String INSTRUCTION_LATE = "instruction.late";

    /** An instruction is wanted no more (title, reason). */
    public static final String INSTRUCTION_WITHDRAWN = "instruction.withdrawn";

    private NoticeKind() {}
}
