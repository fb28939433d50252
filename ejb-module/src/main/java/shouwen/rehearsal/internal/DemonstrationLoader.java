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
import java.util.List;
import org.jboss.logging.Logger;
import shouwen.rehearsal.service.Demonstration;
import shouwen.rehearsal.service.Demonstration.State;

/**
 * Makes the demonstration operator at the first start in demonstration mode, and never again; in test mode the same
 * operator before its first call.
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
    Demonstration demonstration;

    @PostConstruct
    void start() {
        if (List.of("demo", "test").contains(mode())) {
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
            if (mode().equals("demo")) {
                season.play(SEED, data);
            } else {
                season.openOnly(SEED, data);
            }
            demonstration.stands(State.READY);
        } catch (Exception e) {
            LOG.error("The demonstration could not be made", e);
            demonstration.stands(State.FAILED);
            tellThatItFailed();
        }
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
