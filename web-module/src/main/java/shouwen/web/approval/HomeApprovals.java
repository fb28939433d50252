package shouwen.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.approval.ApprovalBox;
import shouwen.approval.ApprovalFilter;
import shouwen.approval.service.ApprovalQueries;
import shouwen.identity.Role;
import shouwen.shared.Count;
import shouwen.web.ui.SignedIn;

/** What waits for the word of a head, on the home page: what is late first, with a link for each number. */
@Named("homeApprovals")
@RequestScoped
public class HomeApprovals {

    @Inject
    ApprovalQueries approvals;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** One number with its link. */
    public record Waiting(String key, Count count, String address, boolean urgent) {}

    public boolean isShown() {
        return signedIn.is(Role.DEPARTMENT_HEAD) || signedIn.is(Role.GENERAL_OFFICE);
    }

    /** Without what is empty. */
    public List<Waiting> getWaiting() {
        return Stream.of(
                        new Waiting("home.late", count(clock.instant()), "/approval/desk?overdue=true", true),
                        new Waiting("home.turn", count(null), "/approval/desk", false))
                .filter(waiting -> waiting.count().value() > 0)
                .toList();
    }

    private Count count(@Nullable Instant dueBefore) {
        return approvals.count(new ApprovalFilter(ApprovalBox.TURN, true, null, dueBefore));
    }
}
