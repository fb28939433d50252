package shouwen.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shouwen.register.Procedure;
import shouwen.register.RegisterEntry;

/** How an entry stands, for rooms above that follow it; inside the server, without a caller. */
@ApplicationScoped
public class EntryProcedures {

    @Inject
    Entries entries;

    /** The procedure of an entry with the steps taken so far. */
    public Procedure of(RegisterEntry entry) {
        return entries.of(entry).procedure();
    }
}
