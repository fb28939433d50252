package shouwen.channel.internal;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks every ten minutes, on every node, whether a year is missing. */
@Singleton
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarWatch {

    private static final Logger LOG = Logger.getLogger(CalendarWatch.class);

    @Inject
    CalendarAlarm alarm;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void look() {
        for (var operatorId : alarm.operators()) {
            try {
                alarm.look(operatorId);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Whether a year is missing could not be told for operator %s", operatorId);
            }
        }
    }
}
