package shouwen.replay.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import shouwen.clock.service.PackClocks;
import shouwen.policy.service.ActivePacks;
import shouwen.replay.CaseDifference;
import shouwen.replay.CaseReplay;
import shouwen.replay.ReplayTotals;
import shouwen.replay.Rulebook;
import shouwen.replay.service.ReplayRequested;

/**
 * Plays the cases of a run in the background, batch by batch: each under the version it ran by and under the draft. Only
 * differences are kept, so a draft that changes nothing leaves nothing.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReplayWork {

    private static final Logger LOG = Logger.getLogger(ReplayWork.class);
    private static final int BATCH = 2000;
    private static final UUID FIRST = new UUID(0, 0);

    @Resource
    ManagedExecutorService threads;

    @Inject
    HistoryReader histories;

    @Inject
    ReplayStore store;

    @Inject
    ActivePacks packs;

    @Inject
    PackClocks clocks;

    @Inject
    Clock clock;

    public void onRequested(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplayRequested request) {
        threads.execute(() -> run(request));
    }

    private void run(ReplayRequested request) {
        try {
            store.order(request.runId(), request.operatorId()).ifPresent(order -> play(request, order));
        } catch (RuntimeException e) {
            LOG.error("Replay " + request.runId() + " failed", e);
            store.failed(request.runId(), e.getClass().getSimpleName());
        }
    }

    private void play(ReplayRequested request, ReplayStore.Order order) {
        var operator = request.operatorId();
        Map<UUID, Rulebook> books = new HashMap<>();
        var draft = book(order.draftId());
        var totals = new ReplayTotals(draft.pack().zone());
        var now = clock.instant();
        long total = histories.count(operator, order.from(), order.to());
        var last = new HistoryReader.Position(Instant.EPOCH, FIRST);
        while (true) {
            var batch = histories.after(operator, order.from(), order.to(), last, BATCH);
            var found = new ArrayList<CaseDifference>();
            for (var past : batch) {
                var ran = books.computeIfAbsent(past.packVersionId(), this::book);
                var before = CaseReplay.of(past.history(), ran, now);
                var after = CaseReplay.of(past.history(), draft, now);
                var difference = CaseDifference.between(before, after);
                totals.add(past.history(), before, after, difference);
                if (!difference.changes().isEmpty()) {
                    found.add(difference);
                }
            }
            if (!store.batch(request.runId(), operator, total, totals, found)) {
                return;
            }
            if (batch.size() < BATCH) {
                store.done(request.runId(), ReplayReports.of(totals));
                return;
            }
            last = batch.get(batch.size() - 1).position();
        }
    }

    private Rulebook book(UUID versionId) {
        var terms = clocks.of(versionId);
        return new Rulebook(packs.byVersion(versionId), versionId, terms::terms);
    }
}
