package shouwen.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.audit.ContentErased;

/**
 * Tells all rooms that the content of a matter is to go, and the ledger that it went. What people wrote goes
 * from the ledger as well, and every way from its pseudonyms to them; its events and seals stay as they were written.
 */
@ApplicationScoped
public class Erasures {

    @Inject
    Ledger ledger;

    @Inject
    Event<ContentErased> erased;

    /**
     * Takes it out of every room.
     *
     * @param by who agreed last
     * @param because numbers of the record and of its destruction
     */
    @Transactional(TxType.MANDATORY)
    public void erase(ContentErased content, @Nullable UUID by, Map<String, String> because) {
        erased.fire(content);
        ledger.forget(content.operatorId(), content.subjectId());
        var body = new TreeMap<String, Object>(because);
        body.put("matter", content.matter().name().toLowerCase(Locale.ROOT));
        body.put("number", content.number());
        ledger.write(content.operatorId(), content.subjectId(), ContentErased.TYPE, by, body);
    }
}
