package shouwen.archive.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.archive.PaperPlace;
import shouwen.archive.StockTakeLine;
import shouwen.archive.StockTaking;
import shouwen.audit.service.Ledger;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Operators;
import shouwen.numbering.service.Numbers;
import shouwen.shared.Ids;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;
import shouwen.shared.UnknownThingException;

/** Goes through shelves: a list of barcodes read there is compared with what is registered, and kept. */
@Stateless
@RolesAllowed(Role.ARCHIVIST)
public class StockTakes {

    private static final String PREFIX = "PD";
    private static final int SHELF = 40;
    private static final int LONGEST_CODE = 60;
    private static final int MOST = 5_000;
    private static final int LISTED = 50;
    private static final String KNOWN =
            """
            select p.barcode, p.shelf, p.place from paper p
            where p.operator_id = :operator
                and (starts_with(p.shelf, :shelf) or p.barcode = any (string_to_array(:read, chr(31))))
            """;
    private static final String TAKE =
            """
            insert into stock_take (id, operator_id, number, shelf, counted_at, counted_by)
            values (:id, :operator, :number, :shelf, :at, :by)
            """;
    private static final String LINE =
            """
            insert into stock_take_line (operator_id, take_id, place, barcode, finding, registered)
            select :operator, :take, l.place, l.barcode, l.finding, l.registered
            from unnest(string_to_array(:barcodes, chr(31)), string_to_array(:findings, chr(31)),
                string_to_array(:registered, chr(31))) with ordinality as l (barcode, finding, registered, place)
            """;
    private static final String TAKES =
            """
            select t.id, t.number, t.shelf, s.name as counted_by, t.counted_at,
                count(*) filter (where l.finding = 'PRESENT') as present,
                count(*) filter (where l.finding = 'MISSING') as missing,
                count(*) filter (where l.finding = 'MISPLACED') as misplaced,
                count(*) filter (where l.finding = 'UNEXPECTED') as unexpected,
                count(*) filter (where l.finding = 'UNKNOWN') as unknown
            from stock_take t
            join staff s on s.id = t.counted_by
            left join stock_take_line l on l.take_id = t.id
            where t.operator_id = :operator and (cast(:number as text) is null or t.number = :number)
            group by t.id, s.name
            order by t.counted_at desc, t.id desc
            limit :limit
            """;
    private static final String LINES =
            """
            select l.barcode, l.finding, l.registered
            from stock_take_line l join stock_take t on t.id = l.take_id
            where t.operator_id = :operator and t.number = :number
            order by case l.finding when 'PRESENT' then 1 else 0 end, l.place
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    Numbers numbers;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    /**
     * Compares and keeps; gives the number of the stock-take.
     *
     * @param shelf the shelf, or how the shelves gone through begin
     * @param read barcodes, one on each line as a scanner sends them
     */
    public String take(@Nullable String shelf, @Nullable String read) {
        var caller = callers.current();
        var where = Texts.line("shelf", shelf, SHELF);
        var barcodes = codes(read);
        var lines = new StockTaking(where).findings(barcodes, known(caller, where, barcodes));
        var number = numbers.next(caller.operatorId(), PREFIX, operators.get(caller.operatorId()).zone());
        var id = Ids.next();
        entities.createNativeQuery(TAKE)
                .setParameter("id", id)
                .setParameter("operator", caller.operatorId())
                .setParameter("number", number)
                .setParameter("shelf", where)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.staffId())
                .executeUpdate();
        insert(caller, id, lines);
        var wrong = lines.stream().filter(line -> line.finding() != StockTaking.Finding.PRESENT).count();
        ledger.write(
                caller.operatorId(),
                id,
                "stock.taken",
                caller.staffId(),
                Map.of("number", number, "shelf", where, "lines", lines.size(), "wrong", wrong));
        return number;
    }

    /** The latest first, at most fifty. */
    public List<StockTakeLine> latest() {
        return takes(null);
    }

    /** One stock-take. */
    public StockTakeLine find(String number) {
        return takes(number).stream().findFirst().orElseThrow(() -> new UnknownThingException("stockTake", number));
    }

    /** Its lines, what is wrong first. */
    @SuppressWarnings("unchecked")
    public List<StockTaking.Line> lines(String number) {
        List<Tuple> rows = entities.createNativeQuery(LINES, Tuple.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("number", number)
                .getResultList();
        return rows.stream()
                .map(row -> new StockTaking.Line(
                        row.get("barcode", String.class),
                        StockTaking.Finding.valueOf(row.get("finding", String.class)),
                        row.get("registered", String.class)))
                .toList();
    }

    private static List<String> codes(@Nullable String read) {
        var codes = (read == null ? Stream.<String>empty() : read.lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Texts.line("barcodes", line, LONGEST_CODE).toUpperCase(Locale.ROOT))
                .limit(MOST + 1L)
                .toList();
        if (codes.size() > MOST) {
            throw new InvalidInputException("barcodes", "archive.tooManyCodes", MOST);
        }
        return codes;
    }

    @SuppressWarnings("unchecked")
    private Map<String, StockTaking.Registered> known(Caller caller, String shelf, List<String> read) {
        List<Tuple> rows = entities.createNativeQuery(KNOWN, Tuple.class)
                .setParameter("operator", caller.operatorId())
                .setParameter("shelf", shelf)
                .setParameter("read", String.join("\u001f", read))
                .getResultList();
        var known = new HashMap<String, StockTaking.Registered>();
        rows.forEach(row -> known.put(
                row.get("barcode", String.class),
                new StockTaking.Registered(
                        row.get("shelf", String.class), PaperPlace.valueOf(row.get("place", String.class)))));
        return known;
    }

    private void insert(Caller caller, UUID take, List<StockTaking.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        entities.createNativeQuery(LINE)
                .setParameter("operator", caller.operatorId())
                .setParameter("take", take)
                .setParameter("barcodes", lines.stream().map(StockTaking.Line::barcode).collect(Collectors.joining("\u001f")))
                .setParameter(
                        "findings", lines.stream().map(line -> line.finding().name()).collect(Collectors.joining("\u001f")))
                .setParameter(
                        "registered", lines.stream().map(StockTaking.Line::registered).collect(Collectors.joining("\u001f")))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<StockTakeLine> takes(@Nullable String number) {
        List<Tuple> rows = entities.unwrap(Session.class)
                .createNativeQuery(TAKES, Tuple.class)
                .setParameter("operator", callers.current().operatorId())
                .setParameter("number", number, String.class)
                .setParameter("limit", LISTED)
                .getResultList();
        return rows.stream().map(StockTakes::line).toList();
    }

    private static StockTakeLine line(Tuple row) {
        return new StockTakeLine(
                row.get("id", UUID.class),
                row.get("number", String.class),
                row.get("shelf", String.class),
                row.get("counted_by", String.class),
                row.get("counted_at", Instant.class),
                count(row, "present"),
                count(row, "missing"),
                count(row, "misplaced"),
                count(row, "unexpected"),
                count(row, "unknown"));
    }

    private static int count(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
