package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.service.Ledger;
import shouwen.register.EntryChanged;
import shouwen.register.RegisterEntry;

/** Writes what happens to entries into the ledger, and tells the rooms above; of one opened from a case the case's timeline
 * tells too. */
@ApplicationScoped
class EntryLedger {

    @Inject
    Ledger ledger;

    @Inject
    Event<EntryChanged> changes;

    /** @param by null for the system */
    void write(RegisterEntry entry, String type, @Nullable UUID by, Map<String, ?> more) {
        var body = new TreeMap<String, Object>(more);
        body.put("register", entry.register());
        body.put("number", entry.number());
        ledger.write(entry.operatorId(), entry.id(), type, by, body);
        var caseId = entry.caseId();
        if (caseId != null) {
            ledger.write(entry.operatorId(), caseId, type, by, body);
        }
        changes.fire(new EntryChanged(entry, type, String.valueOf(body.getOrDefault("step", "")), by));
    }
}
