package shouwen.archive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.archive.PaperLoan;
import shouwen.audit.service.Ledger;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Operators;
import shouwen.identity.service.StaffDirectory;

/** Asks borrowers for what is overdue, once a day, and tells the archive (TUN-068, CLK-004). */
@ApplicationScoped
public class LoanChase {

    private static final int AT_ONCE = 200;
    private static final String OVERDUE =
            """
            select l.* from paper_loan l
            where l.operator_id = :operator and l.state = 'LENT' and least(l.due_on, l.recall_by) < :today
                and (l.chased_on is null or l.chased_on < :today)
            order by l.id
            limit :limit
            for update skip locked
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Operators operators;

    @Inject
    StaffDirectory staff;

    @Inject
    Notices notices;

    @Inject
    Ledger ledger;

    List<UUID> operators() {
        return operators.all();
    }

    /** Chases what is due to be chased today at one operator; how many. Other nodes skip what this one looks at. */
    @Transactional(TxType.REQUIRES_NEW)
    public int chase(UUID operatorId) {
        var today = operators.today(operatorId);
        var loans = entities.unwrap(Session.class)
                .createNativeQuery(OVERDUE, PaperLoan.class)
                .setParameter("operator", operatorId)
                .setParameter("today", today)
                .setParameter("limit", AT_ONCE)
                .getResultList();
        loans.stream().filter(loan -> loan.chase(today)).forEach(this::tell);
        return loans.size();
    }

    private void tell(PaperLoan loan) {
        var people = new ArrayList<UUID>(archivists(loan.operatorId()));
        people.add(loan.borrowerId());
        var day = loan.lastDay().map(LocalDate::toString).orElse("");
        notices.tell(
                loan.operatorId(),
                people,
                NoticeKind.LOAN_OVERDUE,
                "",
                Map.of("title", loan.title(), "number", loan.number(), "day", day));
        @Nullable UUID system = null;
        ledger.write(
                loan.operatorId(), loan.id(), "loan.chased", system, Map.of("loan", loan.number(), "time", loan.chased()));
    }

    private List<UUID> archivists(UUID operatorId) {
        return staff.staffOf(operatorId).stream()
                .filter(person -> person.is(Role.ARCHIVIST))
                .map(Caller::staffId)
                .toList();
    }
}
