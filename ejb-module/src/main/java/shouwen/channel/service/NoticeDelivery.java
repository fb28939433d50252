package shouwen.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffDirectory;
import shouwen.message.NoticeTo;

/** Finds who is meant by a notice and tells them. Called by the consumer of the {@code notices} queue. */
@ApplicationScoped
public class NoticeDelivery {

    @Inject
    Notices notices;

    @Inject
    Reminders reminders;

    @Inject
    StaffDirectory staff;

    /** Tells everybody active who is meant; joins the caller's transaction, which guards against a second delivery. */
    @Transactional(TxType.REQUIRED)
    public void deliver(NoticeTo notice) {
        var recipients = staff.staffOf(notice.operatorId()).stream()
                .filter(person -> isMeant(person, notice))
                .map(Caller::staffId)
                .toList();
        if (notice.parameters().containsKey(Reminders.URGENT)) {
            reminders.remind(
                    notice.operatorId(), recipients, notice.kind(), notice.caseNumber(), notice.parameters());
        } else {
            notices.tell(notice.operatorId(), recipients, notice.kind(), notice.caseNumber(), notice.parameters());
        }
    }

    private static boolean isMeant(Caller person, NoticeTo notice) {
        var department = notice.department();
        return person.is(notice.role()) && (department == null || person.worksIn(department));
    }
}
