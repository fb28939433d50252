package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import shouwen.identity.service.Impersonation;
import shouwen.policy.service.ActivePacks;
import shouwen.time.MovableClock;

/** Founds an operator with people and customers, before anything happens. Leaves the clock where it put it. */
@ApplicationScoped
class Opening {

    @Inject
    Cast cast;

    @Inject
    Town town;

    @Inject
    ActivePacks packs;

    @Inject
    Impersonation impersonation;

    @Inject
    MovableClock clock;

    /** @param seasonStart the day it is founded, and bills are sent */
    Rehearsed open(Script script, LocalDate seasonStart) throws Exception {
        clock.moveTo(seasonStart.atTime(LocalTime.of(8, 0)).atZone(Cast.ZONE).toInstant());
        var random = new Random(script.seed());
        var valid = clock.instant().minus(Duration.ofDays(30));
        var operator = impersonation.asSystem(() -> cast.found(script, valid));
        var pack = packs.forOperator(operator).pack();
        var people = impersonation.asSystem(() -> cast.hire(script, operator, pack));
        var homes = town.settle(script, pack, people, seasonStart, random);
        return new Rehearsed(
                script, operator, pack, people, homes, Story.of(pack), new Agenda(), random, new Tally());
    }
}
