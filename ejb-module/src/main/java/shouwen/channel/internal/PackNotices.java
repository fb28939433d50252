package shouwen.channel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.ActivationState;
import shouwen.policy.service.ActivationDecided;
import shouwen.policy.service.ActivationProposed;

/** Tells those who may decide that a version waits for them, and its proposer what they decided. */
@ApplicationScoped
class PackNotices {

    @Inject
    StaffDirectory staff;

    @Inject
    Notices notices;

    void tell(@Observes ActivationProposed proposed) {
        notices.tell(
                proposed.operatorId(),
                deciders(proposed.operatorId(), proposed.by()),
                NoticeKind.PACK_PROPOSED,
                "",
                Map.of("pack", proposed.pack(), "version", proposed.version()));
    }

    void tell(@Observes ActivationDecided decided) {
        notices.tell(
                decided.operatorId(),
                List.of(decided.proposedBy()),
                decided.state() == ActivationState.APPROVED ? NoticeKind.PACK_APPROVED : NoticeKind.PACK_REFUSED,
                "",
                Map.of("pack", decided.pack(), "version", decided.version()));
    }

    private List<UUID> deciders(UUID operatorId, UUID proposer) {
        return staff.staffOf(operatorId).stream()
                .filter(person -> person.isOneOf(Role.ADMINISTRATOR, Role.GENERAL_OFFICE))
                .map(Caller::staffId)
                .filter(person -> !person.equals(proposer))
                .toList();
    }
}
