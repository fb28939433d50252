package shouwen.rehearsal.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import shouwen.rehearsal.service.Demonstration;
import shouwen.rehearsal.service.Demonstration.State;
import shouwen.rehearsal.service.Play;

/**
 * Makes the demonstration operator at the first start in demonstration mode, and never again; in test mode the same
 * operator before its first call; plays a rehearsal in that mode.
 */
@Singleton
@Startup
@DependsOn("SchemaGate")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationLoader {

    private static final Logger LOG = Logger.getLogger(DemonstrationLoader.class);
    private static final long SEED = 20261101;

    @Resource
    TimerService timers;

    @Inject
    Season season;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Demonstration demonstration;

    @PostConstruct
    void start() {
        if (List.of("demo", "rehearse", "test").contains(mode())) {
            demonstration.stands(State.LOADING);
            timers.createSingleActionTimer(1, new TimerConfig("demonstration", false));
        }
    }

    private static String mode() {
        return System.getProperty("shouwen.mode", "plain");
    }

    @Timeout
    void load(Timer timer) {
        try {
            var data = dataDirectory();
            switch (mode()) {
                case "demo" -> season.play(packs(), SEED, data);
                case "rehearse" -> rehearsal.play(play(), data);
                default -> season.openOnly(packs(), SEED, data);
            }
            demonstration.stands(State.READY);
        } catch (Exception e) {
            LOG.error("The demonstration could not be made", e);
            demonstration.stands(State.FAILED);
            tellThatItFailed();
        }
    }

    private static List<String> packs() {
        return List.of(System.getProperty("shouwen.packs", "heating").split(","));
    }

    private static Play play() {
        var cases = System.getProperty("shouwen.rehearsal.cases-per-day");
        return new Play(
                packs(),
                LocalDate.parse(System.getProperty("shouwen.rehearsal.from")),
                LocalDate.parse(System.getProperty("shouwen.rehearsal.to")),
                Integer.getInteger("shouwen.rehearsal.customers"),
                Long.getLong("shouwen.rehearsal.seed"),
                cases == null ? null : Double.valueOf(cases));
    }

    private static Path dataDirectory() {
        return Path.of(System.getProperty("shouwen.data.dir"));
    }

    /** The program that started the server waits for accounts; this tells it that there will be none. */
    private static void tellThatItFailed() {
        try {
            Files.createFile(dataDirectory().resolve("demonstration.failed"));
        } catch (IOException e) {
            LOG.error("Nor could that be told", e);
        }
    }
}
