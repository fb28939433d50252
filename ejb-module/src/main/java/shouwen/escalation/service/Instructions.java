package shouwen.escalation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.Cases;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;
import shouwen.escalation.Matter;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.policy.service.ActivePacks;
import shouwen.register.service.EntryQueries;
import shouwen.shared.Cursor;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;

/**
 * Instructions about a case or an entry: to one department, to several that work on it together, or a report to the general
 * manager office. Each has its own limit and its own answer.
 */
@Stateless
@RolesAllowed({Role.SUPERVISOR, Role.DEPARTMENT_HEAD, Role.GENERAL_OFFICE})
public class Instructions {

    private static final int MOST = 200;
    private static final String MINE =
            """
            select i from Instruction i
            where i.operatorId = :operator and (:all = true or i.givenBy = :me or i.department in :own)
            """;
    private static final String OPEN = MINE
            + """
             and i.answeredAt is null
             and (coalesce(i.dueAt, i.givenAt) > :moment or coalesce(i.dueAt, i.givenAt) = :moment and i.id > :id)
            order by coalesce(i.dueAt, i.givenAt), i.id
            """;
    private static final String OVER = MINE
            + """
             and i.answeredAt is not null
             and (i.answeredAt < :moment or i.answeredAt = :moment and i.id < :id)
            order by i.answeredAt desc, i.id desc
            """;
    private static final Cursor FIRST = new Cursor(Instant.EPOCH, new UUID(0, 0));
    private static final Cursor LATEST = new Cursor(Cursor.FOREVER, new UUID(-1, -1));
    private static final String OF =
            "select i from Instruction i where i.operatorId = :operator and i.number = :number order by i.givenAt, i.id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Cases cases;

    @Inject
    EntryQueries entries;

    @Inject
    ActivePacks packs;

    @Inject
    InstructionRecords records;

    @Inject
    Coordination coordination;

    @Inject
    InstructionNotices notices;

    @Inject
    Clock clock;

    /**
     * Gives an instruction to each department at once; two or more work on it together, about a case through their work
     * lists ({@link Coordination}). Heads and supervisors only about what they may read.
     *
     * @param number of a case or an entry
     * @param dueAt until when to answer; null for no limit
     */
    public void give(
            @Nullable String number,
            Collection<String> departments,
            @Nullable String words,
            @Nullable Instant dueAt) {
        var me = callers.current();
        var to = new LinkedHashSet<>(departments);
        if (to.isEmpty()) {
            throw new InvalidInputException("departments", "missing");
        }
        var pack = packs.forOperator(me.operatorId()).pack();
        for (var department : to) {
            if (pack.department(department).isEmpty()) {
                throw new InvalidInputException("departments", "notAChoice");
            }
        }
        var kind = to.size() > 1 ? InstructionKind.COORDINATION : InstructionKind.INSTRUCTION;
        var matter = matter(me, number);
        if (kind == InstructionKind.COORDINATION && matter.caseId() != null) {
            coordination.coordinate(number, to, words, dueAt);
            return;
        }
        var act = Ids.next();
        to.forEach(department -> told(me, act, kind, matter, department, words, dueAt));
    }

    /** Tells the general manager office of something with large impact, and wants its answer (TUN-074). */
    public void report(@Nullable String number, @Nullable String words, @Nullable Instant dueAt) {
        var me = callers.current();
        told(me, Ids.next(), InstructionKind.REPORT, matter(me, number), "", words, dueAt);
    }

    private void told(
            Caller me,
            UUID act,
            InstructionKind kind,
            Matter matter,
            String department,
            @Nullable String words,
            @Nullable Instant dueAt) {
        notices.given(records.keep(me, act, kind, matter, department, words, dueAt));
    }

    private Matter matter(Caller me, @Nullable String number) {
        if (number == null || number.isBlank()) {
            throw new InvalidInputException("number", "missing");
        }
        var entry = entries.findReadable(number.strip());
        if (entry.isPresent()) {
            var found = entry.get().entry();
            var title = (found.subject() + " " + found.title()).strip();
            return new Matter(null, found.id(), found.number(), title.isEmpty() ? found.number() : title);
        }
        var serviceCase = cases.readable(me, number.strip());
        return new Matter(
                serviceCase.id(), null, serviceCase.number().value(), serviceCase.summary());
    }

    /** The department answers; of a report the general office. Refused to others and to who gave it. */
    @RolesAllowed("**")
    public void answer(UUID id, @Nullable String words) {
        var me = callers.current();
        var instruction = entities.find(Instruction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (instruction == null || !instruction.operatorId().equals(me.operatorId()) || !concerns(me, instruction)) {
            throw new UnknownThingException("instruction", id);
        }
        if (!instruction.isAnsweredBy(me)) {
            throw new ForbiddenException("instruction.notYours", instruction.number());
        }
        instruction.answer(words, me.staffId(), clock.instant());
        records.write(instruction, "instruction.answered", me.staffId(), instruction.answer());
        notices.answered(instruction);
    }

    /**
     * A page of those the caller gave, or that their departments are to answer, all for the general office: open ones the
     * soonest due first, answered ones the latest first.
     *
     * @param after cursor of the page before; null for the first
     * @param limit 1 to 200
     */
    @RolesAllowed("**")
    public Page<Instruction> list(boolean open, @Nullable String after, int limit) {
        var me = callers.current();
        int most = Math.max(1, Math.min(limit, MOST));
        var given = Cursor.parse(after);
        var from = given != null ? given : open ? FIRST : LATEST;
        var rows = entities.createQuery(open ? OPEN : OVER, Instruction.class)
                .setParameter("operator", me.operatorId())
                .setParameter("all", me.is(Role.GENERAL_OFFICE))
                .setParameter("me", me.staffId())
                .setParameter("own", me.departments().isEmpty() ? List.of("?") : List.copyOf(me.departments()))
                .setParameter("moment", from.moment())
                .setParameter("id", from.id())
                .setMaxResults(most + 1)
                .getResultList();
        var items = List.copyOf(rows.subList(0, Math.min(most, rows.size())));
        return new Page<>(items, rows.size() > most ? cursorAfter(items.get(most - 1)) : null);
    }

    private static String cursorAfter(Instruction last) {
        var answered = last.answeredAt();
        var due = last.dueAt();
        return new Cursor(answered != null ? answered : due != null ? due : last.givenAt(), last.id()).toString();
    }

    /** Those about one case or entry the caller may read, the oldest first. */
    public List<Instruction> of(String number) {
        var me = callers.current();
        var matter = matter(me, number);
        return entities.createQuery(OF, Instruction.class)
                .setParameter("operator", me.operatorId())
                .setParameter("number", matter.number())
                .setMaxResults(MOST)
                .getResultList();
    }

    private static boolean concerns(Caller me, Instruction instruction) {
        return me.is(Role.GENERAL_OFFICE) || instruction.isAnsweredBy(me) || me.staffId().equals(instruction.givenBy());
    }
}
