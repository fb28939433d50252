package shouwen.staff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryChanged;
import shouwen.register.EntryState;
import shouwen.register.RegisterEntry;
import shouwen.register.service.EntryProcedures;
import shouwen.shared.ConflictException;
import shouwen.staff.Leave;
import shouwen.staff.LeaveKind;
import shouwen.staff.LeaveReading;
import shouwen.staff.LeaveState;

/** Lets a leave follow its entry, in the transaction in which that changes, whoever changed it and from which page. */
@ApplicationScoped
class LeaveProgress {

    private static final String DECIDED = "decided";

    @PersistenceContext
    EntityManager entities;

    @Inject
    ActivePacks packs;

    @Inject
    EntryProcedures procedures;

    @Inject
    Clock clock;

    void changed(@Observes EntryChanged change) {
        var entry = change.entry();
        if (LeaveKind.of(entry.register(), entry.fields().getOrDefault("kind", "")).isEmpty()) {
            return;
        }
        switch (change.type()) {
            case "entry.opened" -> asked(entry).ifPresent(asked -> opened(entry, asked));
            case "entry.filled" -> filled(entry);
            case "entry.over" -> over(entry);
            default -> follow(entry);
        }
    }

    private Optional<Leave.Asked> asked(RegisterEntry entry) {
        var zone = packs.byVersion(entry.packVersionId()).zone();
        return LeaveReading.of(entry.register(), entry.fields(), zone);
    }

    private void opened(RegisterEntry entry, Leave.Asked asked) {
        var person = entry.openedBy();
        if (person != null) {
            entities.persist(new Leave(
                    entry.id(), entry.operatorId(), entry.number(), person, entry.department(), asked, entry.openedAt()));
        }
    }

    private void filled(RegisterEntry entry) {
        var leave = leave(entry);
        var asked = asked(entry);
        if (leave == null) {
            asked.ifPresent(first -> opened(entry, first));
        } else {
            asked.ifPresent(leave::ask);
        }
    }

    /** A step was taken, or a decision taken back: whether everybody has agreed is asked anew. */
    private void follow(RegisterEntry entry) {
        var leave = leave(entry);
        if (leave == null || !entry.isOpen()) {
            return;
        }
        var procedure = procedures.of(entry);
        if (procedure.rule().step(DECIDED).filter(procedure::isDone).isPresent()) {
            leave.takeEffect(clock.instant());
        } else {
            leave.waitAgain();
        }
    }

    private void over(RegisterEntry entry) {
        var leave = leave(entry);
        if (leave == null) {
            return;
        }
        var now = clock.instant();
        boolean begun = leave.state() == LeaveState.EFFECTIVE && !leave.beginsAt().isAfter(now);
        if (entry.state() == EntryState.WITHDRAWN && begun) {
            throw new ConflictException("leave.begun", entry.number()); // what was taken cannot be taken back (TUN-058)
        }
        leave.end(state(entry.state()), now);
    }

    private static LeaveState state(EntryState over) {
        return switch (over) {
            case WITHDRAWN -> LeaveState.WITHDRAWN;
            case REFUSED -> LeaveState.REFUSED;
            case ENDED, OPEN -> LeaveState.RETURNED;
        };
    }

    private @Nullable Leave leave(RegisterEntry entry) {
        return entities.find(Leave.class, entry.id());
    }
}
