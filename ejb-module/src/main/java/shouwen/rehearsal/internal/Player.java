package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import shouwen.clock.service.Deadlines;
import shouwen.identity.service.Impersonation;
import shouwen.shared.RefusedException;
import shouwen.time.MovableClock;

/**
 * Moves the clock from one thing to the next: what somebody has planned, or the firing of a limit, whichever comes first.
 * Nothing fires late, and nothing moves while a message is on its way.
 */
@ApplicationScoped
class Player {

    private static final Logger LOG = Logger.getLogger(Player.class);

    @Inject
    Deadlines deadlines;

    @Inject
    Firings firings;

    @Inject
    Quiet quiet;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    /** Plays everything planned up to the script's end. */
    void play(Rehearsed rehearsed) throws Exception {
        var end = rehearsed.end();
        boolean more = true;
        while (more) {
            fireUntil(rehearsed, rehearsed.agenda().nextAt(end));
            var entry = rehearsed.agenda().next(end);
            more = entry != null;
            if (entry != null) {
                clock.moveTo(entry.at());
                happen(rehearsed, entry);
                quiet.await();
            }
        }
        clock.moveTo(end);
    }

    private void fireUntil(Rehearsed rehearsed, Instant until) throws Exception {
        var after = Instant.EPOCH;
        var next = firings.next(rehearsed.operator(), after, until);
        while (next.isPresent()) {
            after = next.get();
            clock.moveTo(after.isAfter(clock.instant()) ? after : clock.instant());
            boolean fired = impersonation.asSystem(deadlines::fireDue) > 0;
            quiet.await();
            next = firings.next(rehearsed.operator(), fired ? Instant.EPOCH : after, until);
        }
    }

    private static void happen(Rehearsed rehearsed, Agenda.Entry entry) {
        try {
            entry.act().happen();
        } catch (RefusedException refused) {
            rehearsed.tally().count("refused." + refused.code());
            LOG.warnf("Rehearsal: refused at %s: %s", entry.at(), refused.getMessage());
        } catch (Exception failure) {
            rehearsed.tally().failed(entry.at() + " " + failure);
            LOG.errorf(failure, "Rehearsal: failed at %s", entry.at());
        }
    }
}
