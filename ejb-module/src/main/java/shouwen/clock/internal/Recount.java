package shouwen.clock.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.service.CalendarBook;
import shouwen.calendar.service.CalendarChanged;
import shouwen.calendar.service.ImportPrepared;
import shouwen.clock.ClockRun.Kind;
import shouwen.clock.service.PackClocks;
import shouwen.shared.ConflictException;

/**
 * Lets open clocks follow the special days: lists what an import would move, and moves it once it is applied. Work is
 * asked for in the transaction of the change and done afterwards, in batches that a stop cuts off between two.
 */
@ApplicationScoped
public class Recount {

    private static final int BATCH = 5000;

    @Inject
    RunStore runs;

    @Inject
    RunBatch batch;

    @Inject
    CalendarBook calendars;

    @Inject
    PackClocks packs;

    @Inject
    Clock clock;

    void onPrepared(@Observes ImportPrepared prepared) {
        runs.ask(prepared.operatorId(), Kind.PREVIEW, prepared.importId(), prepared.by(), clock.instant());
    }

    /** Refused while the preview still runs: nobody applies what nobody could see. */
    void onChanged(@Observes CalendarChanged changed) {
        var importId = changed.importId();
        if (importId != null && !runs.isPreviewed(importId)) {
            throw new ConflictException("calendar.previewRuns");
        }
        runs.ask(changed.operatorId(), Kind.MOVE, changed.importId(), changed.by(), clock.instant());
    }

    /** Works on whatever run waits, one after the other; what somebody is working on waits for the next look. */
    public void work() {
        RunRow last = null;
        for (var run = runs.claim(); run.isPresent(); run = runs.claim()) {
            if (last != null && last.id().equals(run.get().id())) {
                runs.release(last);
                return;
            }
            last = run.get();
            work(last, Integer.MAX_VALUE);
        }
    }

    /** Does at most so many steps of the run that waits longest, and lets it go; tells whether there was one. */
    public boolean work(int steps) {
        var run = runs.claim();
        run.ifPresent(claimed -> work(claimed, steps));
        return run.isPresent();
    }

    private void work(RunRow claimed, int steps) {
        var terms = new RunTerms(packs, days(claimed));
        var run = claimed;
        try {
            for (int step = 0; step < steps; step++) {
                var after = batch.next(run, terms, BATCH);
                boolean moreToLookAt = !after.position().equals(run.position());
                run = after;
                if (!moreToLookAt) {
                    finish(run, terms);
                    return;
                }
            }
        } finally {
            runs.release(run);
        }
    }

    /** Nothing is left to look at: what was being worked on is tried again, later once more where that did not help. */
    private void finish(RunRow atEnd, RunTerms terms) {
        var run = atEnd;
        for (int tries = run.leftOver().size() / BATCH; tries >= 0 && !run.leftOver().isEmpty(); tries--) {
            run = batch.again(run, terms, BATCH);
        }
        if (run.kind() == Kind.MOVE && run.passes() == 0) {
            batch.goBack(run);
        } else if (run.leftOver().isEmpty()) {
            batch.end(run);
        }
    }

    private OperatorCalendars days(RunRow run) {
        return run.kind() == Kind.PREVIEW
                ? calendars.proposed(run.operatorId(), Objects.requireNonNull(run.importId()))
                : calendars.fresh(run.operatorId());
    }
}
