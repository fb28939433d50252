package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import shouwen.archive.FilingPlan;
import shouwen.archive.NewRecord;
import shouwen.archive.PersonalData;
import shouwen.archive.RecordText;
import shouwen.audit.service.Ledger;
import shouwen.audit.service.LedgerJson;
import shouwen.identity.service.Operators;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.Ids;
import shouwen.text.CharacterPairs;

/**
 * Files a complete record in the transaction that ends its matter (HEA-014, TUN-014): under the class of the regulation,
 * a number without gaps, its retention and who may read it (TUN-065, CLK-001). Nothing is over and not filed.
 */
@ApplicationScoped
public class Filing {

    private static final String FILE =
            """
            insert into archive_record (id, operator_id, number, kind, class, source_id, source_number, case_id, case_number,
                title, text, content, folded, pairs, personal, security, departments, year, retention, retain_until, sha256,
                filed_at, filed_by)
            values (:id, :operator, :number, :kind, :class, :source, :sourceNumber, :case, :caseNumber,
                :title, :text, :content, :folded, array_to_tsvector(string_to_array(:pairs, chr(31))),
                cast(:personal as jsonb), :security, string_to_array(:departments, chr(31)), :year, :retention, :until,
                :sha256, :at, :by)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FilingPlans plans;

    @Inject
    RecordNumbers numbers;

    @Inject
    FilingsAtCommit atCommit;

    @Inject
    StaffDirectory staff;

    @Inject
    Operators operators;

    @Inject
    Ledger ledger;

    /** A record just filed. */
    public record Receipt(UUID id, String number, String sha256) {}

    /**
     * Files what is over, under the class its regulation has for it, at the end of the transaction; outside one it is
     * refused.
     */
    @Transactional(TxType.MANDATORY)
    public void file(NewRecord record, String caseNumber) {
        var filed = plans.of(record.operatorId()).of(record.kind(), record.type());
        atCommit.add(filed.series(record.kind(), day(record).getYear()), () -> file(record, caseNumber, filed, null));
    }

    /** @param dated from when its retention counts; null from its filing */
    @Transactional(TxType.MANDATORY)
    Receipt file(NewRecord record, String caseNumber, FilingPlan.Filed filed, @Nullable LocalDate dated) {
        var content = complete(record);
        var canonical = LedgerJson.write(content);
        var sha256 = sha256(canonical);
        var day = day(record);
        var number = numbers.next(record.operatorId(), filed.series(record.kind(), day.getYear()));
        var id = Ids.next();
        var row = new Row(id, number, caseNumber, record, filed, day, dated == null ? day : dated, content, canonical, sha256);
        insert(row);
        ledger.write(
                record.operatorId(),
                record.subjectId(),
                "record.filed",
                record.by(),
                Map.of("number", number, "sha256", sha256));
        return new Receipt(id, number, sha256);
    }

    private LocalDate day(NewRecord record) {
        return LocalDate.ofInstant(record.at(), operators.get(record.operatorId()).zone());
    }

    /** With the names of those who took part, for ids say nothing in thirty years. */
    private Map<String, Object> complete(NewRecord record) {
        var names = new TreeMap<String, String>();
        staff.names(record.operatorId(), RecordText.people(record.content()))
                .forEach((id, name) -> names.put(id.toString(), name));
        var complete = new HashMap<>(record.content());
        complete.put("people", names);
        return complete;
    }

    private record Row(
            UUID id,
            String number,
            String caseNumber,
            NewRecord record,
            FilingPlan.Filed filed,
            LocalDate day,
            LocalDate dated,
            Map<String, Object> content,
            String canonical,
            String sha256) {

        String text() {
            var text = RecordText.of(record.title(), content);
            return record.text().isBlank() ? text : text + "\n" + record.text();
        }

        @Nullable LocalDate until() {
            return filed.retention().until(dated).orElse(null);
        }
    }

    private void insert(Row row) {
        var record = row.record();
        var text = row.text();
        var folded = RecordText.searched(text, row.number(), record.sourceNumber());
        entities.unwrap(Session.class)
                .createNativeMutationQuery(FILE)
                .setParameter("id", row.id())
                .setParameter("operator", record.operatorId())
                .setParameter("number", row.number())
                .setParameter("kind", record.kind().code())
                .setParameter("class", row.filed().code())
                .setParameter("source", record.sourceId())
                .setParameter("sourceNumber", record.sourceNumber())
                .setParameter("case", record.caseId(), UUID.class)
                .setParameter("caseNumber", row.caseNumber())
                .setParameter("title", record.title())
                .setParameter("text", text)
                .setParameter("content", row.canonical())
                .setParameter("folded", folded)
                .setParameter("pairs", String.join("\u001f", CharacterPairs.of(folded)))
                .setParameter("personal", LedgerJson.write(PersonalData.of(row.content()).covers()))
                .setParameter("security", row.filed().security().name())
                .setParameter("departments", String.join("\u001f", record.departments()))
                .setParameter("year", row.day().getYear())
                .setParameter("retention", row.filed().retention().text())
                .setParameter("until", row.until(), LocalDate.class)
                .setParameter("sha256", row.sha256())
                .setParameter("at", record.at())
                .setParameter("by", record.by(), UUID.class)
                .executeUpdate();
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
