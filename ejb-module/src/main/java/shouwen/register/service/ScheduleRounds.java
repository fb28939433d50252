package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import shouwen.identity.service.Operators;
import shouwen.policy.ScheduleRule;
import shouwen.policy.service.ActivePack;
import shouwen.policy.service.ActivePacks;
import shouwen.register.ScheduleSlot;
import shouwen.shared.UnknownThingException;

/** Opens what schedules have brought forth by now; each batch is a transaction of its own. */
@ApplicationScoped
public class ScheduleRounds {

    private static final Logger LOG = Logger.getLogger(ScheduleRounds.class);

    @Inject
    ActivePacks packs;

    @Inject
    Operators operators;

    @Inject
    ScheduledOpening opening;

    @Inject
    Clock clock;

    /** Opens everything that is due by now at every operator; tells how many entries that were. */
    public int openDue() {
        return operators.all().stream().mapToInt(this::openDue).sum();
    }

    /** Opens everything that is due by now at one operator; one schedule that fails does not hold up the others. */
    public int openDue(UUID operator) {
        ActivePack active;
        try {
            active = packs.forOperator(operator);
        } catch (UnknownThingException none) {
            return 0;
        }
        var today = LocalDate.ofInstant(clock.instant(), active.pack().zone());
        int opened = 0;
        for (var schedule : active.pack().procedures().schedules()) {
            var slot = ScheduleSlot.on(today, schedule);
            if (slot.isPresent()) {
                opened += open(operator, active, schedule, slot.get());
            }
        }
        return opened;
    }

    private int open(UUID operator, ActivePack active, ScheduleRule schedule, ScheduleSlot slot) {
        try {
            int opened = 0;
            int some;
            do {
                some = opening.openSome(operator, active, schedule, slot);
                opened += some;
            } while (some == ScheduledOpening.BATCH);
            return opened;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Schedule %s of operator %s opened nothing, tried again", schedule.id(), operator);
            return 0;
        }
    }
}
