package shouwen.harness;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the browser and the server when the last test of the run is over. */
public final class EndOfRun implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browsers.close();
        RunningServer.stop();
    }
}
