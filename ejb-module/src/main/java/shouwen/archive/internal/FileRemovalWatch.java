package shouwen.archive.internal;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks every ten minutes, on every node, whether files of destroyed records may be removed. */
@Singleton
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileRemovalWatch {

    private static final Logger LOG = Logger.getLogger(FileRemovalWatch.class);

    @Inject
    FileRemoval removal;

    @Schedule(hour = "*", minute = "7/10", persistent = false)
    void look() {
        try {
            removal.sweep();
        } catch (RuntimeException e) {
            LOG.error("Files of destroyed records could not be removed", e);
        }
    }
}
