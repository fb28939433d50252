package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shouwen.archive.FailedScan;
import shouwen.archive.Recognition;
import shouwen.archive.service.ScanRecognition;
import shouwen.archive.service.Scans;

/** What becomes of the scans of registered papers: whether their characters are recognised, and where that failed. */
@Named("registerPaper")
@RequestScoped
public class RegisterPaperView {

    @Inject
    Scans scans;

    @Inject
    ScanRecognition recognition;

    private List<FailedScan> failed = List.of();

    /** Forbidden for whoever may not register papers. */
    public void load() {
        failed = scans.failed();
    }

    /** The latest scans whose characters could not be recognised. */
    public List<FailedScan> getFailed() {
        return failed;
    }

    public Recognition getRecognition() {
        return recognition.state();
    }

    public boolean isRecognising() {
        return getRecognition().state() == Recognition.State.ON;
    }
}
