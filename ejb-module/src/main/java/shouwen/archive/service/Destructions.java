package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import shouwen.approval.NewApproval;
import shouwen.approval.service.Approvals;
import shouwen.archive.Appraised;
import shouwen.archive.Destruction;
import shouwen.archive.DestructionLadder;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.numbering.service.Numbers;
import shouwen.policy.service.ActivePack;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/**
 * Proposes records whose term is over for destruction; the posts of the regulation agree, two others at least, in the approval
 * room (CLK-006). What is held, out, proposed already or altered is refused by name.
 */
@Stateless
@RolesAllowed({Role.ARCHIVIST, Role.GENERAL_OFFICE})
public class Destructions {

    /** How the numbers of proposals begin. */
    public static final String PREFIX = "XH";

    /** Kind of the requests in the approval room. */
    public static final String KIND = "record-destruction";

    /** So many records are proposed at once. */
    public static final int MOST = 200;

    private static final int REASON = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    RecordLocks records;

    @Inject
    Appraisals appraisals;

    @Inject
    DestructionRows rows;

    @Inject
    Approvals approvals;

    @Inject
    ActivePacks packs;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Numbers numbers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /** Proposes records, all or none; gives the number of the proposal. */
    public String propose(Collection<String> chosen, @Nullable String reason) {
        var caller = callers.current();
        var wanted = new TreeSet<>(chosen);
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new InvalidInputException("records", "archive.howMany", MOST);
        }
        var why = Texts.lines("reason", reason, REASON);
        records.locked(caller, wanted);
        var appraised = appraised(caller, wanted);
        var today = operators.today(caller.operatorId());
        Appraisals.refuse(appraised, record -> record.obstacle(today));
        var number = numbers.next(caller.operatorId(), PREFIX, operators.get(caller.operatorId()).zone());
        var destruction = new Destruction(caller.operatorId(), number, why, caller.staffId(), clock.instant());
        entities.persist(destruction);
        entities.flush();
        appraised.forEach(record -> rows.add(destruction, record));
        write(destruction, "destruction.proposed", caller, Map.of(
                "reason", why, "records", appraised.stream().map(Appraised::number).toList()));
        approvals.ask(caller.operatorId(), asked(destruction, caller, why, appraised.size()));
        return number;
    }

    /** Takes a proposal back. Refused to others than who made it, and once it is settled. */
    public void withdraw(String number) {
        var caller = callers.current();
        var destruction = rows.locked(caller.operatorId(), number);
        destruction.withdraw(caller.staffId(), clock.instant());
        rows.close(destruction);
        write(destruction, "destruction.withdrawn", caller, Map.of());
        approvals.withdraw(caller.operatorId(), KIND, destruction.id(), caller.staffId(), "");
    }

    private List<Appraised> appraised(Caller caller, Collection<String> wanted) {
        var sql = ArchiveSql.readableBy(caller)
                .and("r.number = any(string_to_array(:numbers, chr(31)))")
                .with("numbers", String.join("\u001f", wanted));
        return appraisals.exact(sql, caller.operatorId());
    }

    private NewApproval asked(Destruction destruction, Caller caller, String why, int records) {
        ActivePack pack;
        try {
            pack = packs.forOperator(caller.operatorId());
        } catch (UnknownThingException noPackYet) {
            pack = null;
        }
        var ladder = DestructionLadder.of(pack == null ? null : pack.pack(), records);
        return new NewApproval(
                KIND,
                destruction.id(),
                destruction.number(),
                why,
                caller.staffId(),
                ladder.department(),
                ladder.id(),
                ladder.clause(),
                pack == null ? null : pack.versionId(),
                ladder.rungs(),
                ladder.needs());
    }

    private void write(Destruction destruction, String type, Caller by, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("destruction", destruction.number());
        ledger.write(destruction.operatorId(), destruction.id(), type, by.staffId(), body);
    }
}
