package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import shouwen.archive.service.Filing;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.shared.Ids;

/** What is over together is filed together: whoever files in several series at once waits for nobody who waits for them. */
@InServer
class FilingOrderIT {

    private static final String NUMBERS =
            "select number from archive_record where operator_id = :operator and kind = :kind order by number";

    @Resource
    ManagedExecutorService threads;

    @Inject
    FiledCases cases;

    @Inject
    Filing filing;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Test
    void two_who_file_in_two_series_the_other_way_round_are_both_done() throws Exception {
        var operator = cases.operator();
        var archivist = cases.staff(operator, Role.ARCHIVIST);
        var halfway = new CyclicBarrier(2);

        var done = threads.invokeAll(List.of(
                files(operator, archivist, halfway, RecordKind.APPROVAL, RecordKind.ENTRY),
                files(operator, archivist, halfway, RecordKind.ENTRY, RecordKind.APPROVAL)));

        for (var one : done) {
            assertThat(one.get()).isTrue();
        }
        for (var kind : List.of(RecordKind.APPROVAL, RecordKind.ENTRY)) {
            assertThat(numbers(operator, kind)).satisfiesExactly(
                    first -> assertThat(first).endsWith("-000001"), second -> assertThat(second).endsWith("-000002"));
        }
    }

    /** Both have filed the first before either files the second. */
    private Callable<Boolean> files(
            UUID operator, UUID by, CyclicBarrier halfway, RecordKind first, RecordKind second) {
        return () -> {
            transaction.begin();
            filing.file(record(operator, by, first), "");
            halfway.await(10, TimeUnit.SECONDS);
            filing.file(record(operator, by, second), "");
            transaction.commit();
            return true;
        };
    }

    private NewRecord record(UUID operator, UUID by, RecordKind kind) {
        var id = Ids.next();
        return new NewRecord(
                operator, kind, kind.code(), id, id, null, "T-1", "T-1", Map.of(), "", Set.of(), by, clock.instant());
    }

    @SuppressWarnings("unchecked")
    private List<String> numbers(UUID operator, RecordKind kind) {
        return entities.createNativeQuery(NUMBERS, String.class)
                .setParameter("operator", operator)
                .setParameter("kind", kind.code())
                .getResultList();
    }
}
