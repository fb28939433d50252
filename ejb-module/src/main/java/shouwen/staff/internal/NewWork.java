package shouwen.staff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.routing.WorkItemEvent;
import shouwen.staff.OnDuty;
import shouwen.staff.service.Duties;

/** Tells those on duty in a department of new work, in the transaction that brings it. */
@ApplicationScoped
class NewWork {

    @Inject
    Duties duties;

    @Inject
    Notices notices;

    void opened(@Observes WorkItemEvent.Opened event) {
        var item = event.item();
        var onDuty = duties.now(item.operatorId(), item.department()).stream()
                .filter(one -> !one.onLeave())
                .map(OnDuty::person)
                .collect(Collectors.toSet());
        notices.tell(item.operatorId(), onDuty, NoticeKind.WORK_ITEM_OPENED, item.caseNumber(), Map.of(
                "department", item.department(), "summary", item.summary()));
    }
}
