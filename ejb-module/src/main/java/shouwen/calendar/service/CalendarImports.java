package shouwen.calendar.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import shouwen.audit.service.Ledger;
import shouwen.calendar.CalendarImport;
import shouwen.calendar.CalendarRefusedException;
import shouwen.calendar.OperatorCalendars;
import shouwen.calendar.internal.CalendarFiles;
import shouwen.identity.service.Callers;
import shouwen.shared.ConflictException;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

/** Takes in a decreed year in two steps: kept as a preview, then applied by a person who has seen what it moves. */
@Stateless
@RolesAllowed("administrator")
public class CalendarImports {

    private static final int FIRST_YEAR = 2004;
    private static final int LAST_YEAR = 2058;
    private static final int LONGEST = 200;

    @Inject
    CalendarStore store;

    @Inject
    Callers callers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Event<ImportPrepared> prepared;

    @Inject
    Event<CalendarChanged> changed;

    /**
     * Keeps a year for a preview; nothing counts by it yet.
     *
     * @return the id of the import
     * @throws CalendarRefusedException with line and reason of everything wrong in the file
     */
    public UUID prepare(NewYear handedIn) {
        check(handedIn);
        var me = callers.current();
        var year = CalendarFiles.read(handedIn.content(), handedIn.year());
        var id = Ids.next();
        store.keep(id, me, handedIn, year, sha256(handedIn.content()), clock.instant());
        ledger.write(me.operatorId(), null, "calendar.handed-in", me.staffId(), body(id, handedIn.calendar(), handedIn.year()));
        prepared.fire(new ImportPrepared(me.operatorId(), id, me.staffId()));
        return id;
    }

    private static void check(NewYear handedIn) {
        if (!handedIn.calendar().equals(OperatorCalendars.MAINLAND)) {
            throw new UnknownThingException("calendar", handedIn.calendar());
        }
        if (handedIn.year() < FIRST_YEAR || handedIn.year() > LAST_YEAR) {
            throw new InvalidInputException("year", "calendar.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (handedIn.source().isBlank()) {
            throw new InvalidInputException("source", "required");
        }
        if (handedIn.source().length() > LONGEST) {
            throw new InvalidInputException("source", "tooLong", LONGEST);
        }
        if (handedIn.noticeNumber().length() > LONGEST) {
            throw new InvalidInputException("noticeNumber", "tooLong", LONGEST);
        }
    }

    /**
     * Lets a year count from now on; open clocks follow. Refused when it was applied already, or the calendar has changed
     * since its preview.
     */
    public CalendarImport apply(UUID id) {
        var me = callers.current();
        var found = store.claim(me.operatorId(), id).orElseThrow(() -> new UnknownThingException("calendarImport", id));
        if (found.isApplied()) {
            throw new ConflictException("calendar.applied", String.valueOf(found.year()));
        }
        if (!store.isOfCurrentRevision(me.operatorId(), id)) {
            throw new ConflictException("calendar.changedMeanwhile", String.valueOf(found.year()));
        }
        store.apply(me, id, clock.instant());
        store.raise(me.operatorId());
        ledger.write(me.operatorId(), null, "calendar.applied", me.staffId(), body(id, found.calendar(), found.year()));
        changed.fire(new CalendarChanged(me.operatorId(), id, me.staffId()));
        return store.find(me.operatorId(), id).orElseThrow();
    }

    private static Map<String, ?> body(UUID id, String calendar, int year) {
        return Map.of("import", id, "calendar", calendar, "year", year);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
