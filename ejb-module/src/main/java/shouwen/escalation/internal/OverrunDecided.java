package shouwen.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.UUID;
import shouwen.approval.ApprovalEnded;
import shouwen.approval.Outcome;
import shouwen.approval.SubjectWanted;
import shouwen.audit.service.Ledger;
import shouwen.cases.ServiceCase;
import shouwen.cases.service.CaseMoments;
import shouwen.clock.PromiseForm;
import shouwen.escalation.Overrun;
import shouwen.escalation.service.Overruns;
import shouwen.identity.service.StaffDirectory;
import shouwen.identity.service.StaffMember;

/** A time beyond its clause is agreed where the post has consented, in the same transaction (CON-022). */
@ApplicationScoped
class OverrunDecided {

    @PersistenceContext
    EntityManager entities;

    @Inject
    CaseMoments moments;

    @Inject
    StaffDirectory staff;

    @Inject
    Ledger ledger;

    void wanted(@Observes SubjectWanted wanted) {
        if (wanted.kind().equals(Overruns.KIND)) {
            matter(entities.find(Overrun.class, wanted.subjectId()));
        }
    }

    void ended(@Observes ApprovalEnded ended) {
        if (!ended.kind().equals(Overruns.KIND)) {
            return;
        }
        var overrun = entities.find(Overrun.class, ended.subjectId());
        if (ended.outcome() == Outcome.AGREED) {
            agree(overrun, ended);
        } else if (ended.outcome() == Outcome.REFUSED) {
            ledger.write(
                    overrun.operatorId(),
                    overrun.caseId(),
                    "clock.consent-refused",
                    ended.by(),
                    Map.of("rule", overrun.rule(), "until", overrun.until(), "reason", ended.note()));
        }
    }

    /** Who asked has agreed with the customer; the request says who consented. */
    private void agree(Overrun overrun, ApprovalEnded ended) {
        var matter = matter(overrun);
        var by = staff.find(overrun.askedBy()).map(StaffMember::caller).orElseThrow();
        var form = new PromiseForm(overrun.rule(), overrun.until(), matter.complainant().name(), ended.note());
        moments.agreeWithConsent(matter, form, by, ended.at());
    }

    private ServiceCase matter(Overrun overrun) {
        return entities.find(ServiceCase.class, overrun.caseId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
