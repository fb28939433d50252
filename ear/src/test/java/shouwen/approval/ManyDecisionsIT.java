package shouwen.approval;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.policy.LadderRule.Needs;
import shouwen.shared.RefusedException;

/**
 * Many decide on the same requests at once: each request ends once and tells of it once. How many decisions, is said by
 * {@code -Dshouwen.decisions}.
 */
@InServer
class ManyDecisionsIT {

    private static final int DECISIONS = Integer.getInteger("shouwen.decisions", 10_000);
    private static final int EACH = 40;
    private static final int THREADS = 8;

    @Resource
    ManagedExecutorService threads;

    @Inject
    Asking asking;

    @Inject
    Impersonation impersonation;

    @Inject
    ApprovalDesk desk;

    @Inject
    ApprovalQueries queries;

    @Test
    void of_many_decisions_on_one_request_one_is_final_and_told_once() throws Exception {
        var operator = asking.operator();
        var applicant = asking.staff(operator, Role.CALL_TAKER, "customer-service");
        var office = asking.staff(operator, Role.GENERAL_OFFICE, "office");
        var people = List.of(
                office,
                asking.staff(operator, Role.GENERAL_OFFICE, "office"),
                asking.staff(operator, Role.SUPERVISOR, "customer-service"),
                asking.staff(operator, Role.SUPERVISOR, "customer-service"));
        var requests = new ArrayList<UUID>();
        for (int i = 0; i < Math.max(1, DECISIONS / EACH); i++) {
            requests.add(asking.ask(operator, applicant, i % 2 == 0 ? Needs.ALL : Needs.EITHER, rungs()));
        }

        var taken = decideAtOnce(requests, people);

        int settled = 0;
        for (var request : requests) {
            var found = impersonation.as(office, () -> queries.find(request)).approval();
            var decided = found.rungs().stream().filter(rung -> rung.decidedAt() != null).count();
            settled += (int) decided;
            assertThat(found.state()).isIn(ApprovalState.AGREED, ApprovalState.REFUSED);
            assertThat(asking.outcomes(request)).containsExactly(Outcome.valueOf(found.state().name()));
        }
        assertThat(taken).isEqualTo(settled);
    }

    private static List<Rung> rungs() {
        return List.of(
                new Rung("cs-supervisor", Role.SUPERVISOR, "TUN-050"),
                new Rung("gm-office", Role.GENERAL_OFFICE, "TUN-052"));
    }

    /** How many decisions were taken; the others were refused. */
    private int decideAtOnce(List<UUID> requests, List<UUID> people) throws Exception {
        var taken = new AtomicInteger();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < THREADS; i++) {
            var random = new Random(i);
            work.add(() -> {
                for (int n = 0; n < requests.size() * EACH / THREADS; n++) {
                    var request = requests.get(random.nextInt(requests.size()));
                    var person = people.get(random.nextInt(people.size()));
                    if (n % 20 == 0) {
                        var other = requests.get(random.nextInt(requests.size()));
                        taken.addAndGet(decidesMany(person, new HashSet<>(List.of(other, request))));
                    } else if (decides(person, request, random.nextInt(10) > 0)) {
                        taken.incrementAndGet();
                    }
                }
                return true;
            });
        }
        for (var done : threads.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        for (var request : requests) { // what chance left open
            for (var person : people) {
                if (decides(person, request, true)) {
                    taken.incrementAndGet();
                }
            }
            if (decides(people.get(0), request, true)) {
                taken.incrementAndGet();
            }
        }
        return taken.get();
    }

    /** Several at once, from the desk, all or none: how many decisions that came to. */
    private int decidesMany(UUID person, Set<UUID> requests) throws Exception {
        try {
            return impersonation.as(person, () -> {
                desk.decideMany(requests, true, "");
                return requests.size();
            });
        } catch (RefusedException refused) {
            return 0;
        }
    }

    private boolean decides(UUID person, UUID request, boolean agreed) throws Exception {
        try {
            return impersonation.as(person, () -> {
                desk.decide(request, null, null, agreed, agreed ? "" : "不同意");
                return true;
            });
        } catch (RefusedException refused) {
            return false;
        }
    }
}
