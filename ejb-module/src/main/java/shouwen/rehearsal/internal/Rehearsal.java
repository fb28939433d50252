package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import shouwen.rehearsal.service.Play;
import shouwen.rehearsal.service.Report;
import shouwen.time.MovableClock;

/** Plays a season or a year of an operator under any packs, and tells what it came to. */
@ApplicationScoped
public class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final int DAYS_BEFORE = 10;

    @Inject
    Cast cast;

    @Inject
    Opening opening;

    @Inject
    Calls calls;

    @Inject
    RegisterLives registers;

    @Inject
    Player player;

    @Inject
    Books books;

    @Inject
    ReportFiles files;

    @Inject
    MovableClock clock;

    /** At an operator nobody can sign in to. */
    public Report play(Play play, String operator) throws Exception {
        return run(script(play, operator, "-" + operator), play).report();
    }

    /** The only play of a server: writes the report and the accounts into its data directory. */
    void play(Play play, Path dataDirectory) throws Exception {
        var played = run(script(play, "rehearsal-" + play.packs().get(0), ""), play);
        files.write(played.rehearsed().pack(), played.report(), dataDirectory);
        cast.publish(played.rehearsed().script(), played.rehearsed().people(), dataDirectory);
    }

    private record Played(Rehearsed rehearsed, Report report) {}

    private Played run(Script script, Play play) throws Exception {
        long began = System.nanoTime();
        try {
            var rehearsed = opening.open(script, play.from().minusDays(DAYS_BEFORE));
            calls.plan(rehearsed);
            registers.plan(rehearsed);
            player.play(rehearsed);
            var figures = books.figures(rehearsed);
            var took = Duration.ofNanos(System.nanoTime() - began);
            LOG.infof("Rehearsed %s to %s in %.1f s", play.from(), play.to(), took.toMillis() / 1e3);
            return new Played(rehearsed, new Report(play, figures, rehearsed.tally().failures(), took));
        } finally {
            clock.release();
        }
    }

    private static Script script(Play play, String operator, String loginSuffix) {
        LocalDate after = play.to().plusDays(1);
        return new Script(
                play.packs(),
                operator,
                play.seed(),
                play.from(),
                after.atStartOfDay(Cast.ZONE).toInstant(),
                play.customers(),
                play.cases(),
                true,
                loginSuffix);
    }
}
