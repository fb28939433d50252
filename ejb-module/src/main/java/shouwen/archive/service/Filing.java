package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Year;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import shouwen.archive.RecordText;
import shouwen.archive.SecurityLevel;
import shouwen.audit.service.Ledger;
import shouwen.audit.service.LedgerJson;
import shouwen.cases.CaseEvent;
import shouwen.cases.ServiceCase;
import shouwen.identity.service.Operators;
import shouwen.identity.service.StaffDirectory;
import shouwen.shared.Ids;
import shouwen.text.CharacterPairs;
import shouwen.text.TextFolding;

/**
 * Files the complete record of a case in the transaction that closes it (HEA-014, TUN-014): no case is closed and not
 * filed, and what is found in the archive is closed.
 */
@ApplicationScoped
public class Filing {

    /** Class mark of customer service in archival numbers. */
    static final String MARK = "KF";

    private static final String FILE =
            """
            insert into archive_record (id, operator_id, number, class, case_id, case_number, title, text, content, folded,
                pairs, security, departments, retain_until, sha256, filed_at, filed_by)
            values (:id, :operator, :number, :class, :case, :caseNumber, :title, :text, :content, :folded,
                array_to_tsvector(string_to_array(:pairs, chr(31))), :security, string_to_array(:departments, chr(31)),
                null, :sha256, :at, :by)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CaseContents contents;

    @Inject
    RecordNumbers numbers;

    @Inject
    StaffDirectory staff;

    @Inject
    Operators operators;

    @Inject
    Ledger ledger;

    void closed(@Observes CaseEvent.Closed closed) {
        var serviceCase = closed.serviceCase();
        var operatorId = serviceCase.operatorId();
        var content = complete(operatorId, contents.of(operatorId, serviceCase.id()));
        var canonical = LedgerJson.write(content);
        var sha256 = sha256(canonical);
        var year = Year.from(closed.at().atZone(operators.get(operatorId).zone()));
        var number = numbers.next(operatorId, MARK, year);
        insert(number, serviceCase, content, canonical, sha256, closed);
        ledger.write(operatorId, serviceCase.id(), "record.filed", closed.by(), Map.of("number", number, "sha256", sha256));
    }

    /** With the names of those who took part, for ids say nothing in thirty years. */
    private Map<String, Object> complete(UUID operatorId, Map<String, Object> content) {
        var names = new TreeMap<String, String>();
        staff.names(operatorId, RecordText.people(content)).forEach((id, name) -> names.put(id.toString(), name));
        var complete = new HashMap<>(content);
        complete.put("people", names);
        return complete;
    }

    private void insert(
            String number,
            ServiceCase serviceCase,
            Map<String, Object> content,
            String canonical,
            String sha256,
            CaseEvent.Closed closed) {
        var text = RecordText.of(serviceCase.summary(), content);
        var folded = TextFolding.fold(text);
        entities.createNativeQuery(FILE)
                .setParameter("id", Ids.next())
                .setParameter("operator", serviceCase.operatorId())
                .setParameter("number", number)
                .setParameter("class", serviceCase.facts().kind().code())
                .setParameter("case", serviceCase.id())
                .setParameter("caseNumber", serviceCase.number().value())
                .setParameter("title", serviceCase.summary())
                .setParameter("text", text)
                .setParameter("content", canonical)
                .setParameter("folded", folded)
                .setParameter("pairs", String.join("\u001f", CharacterPairs.of(folded)))
                .setParameter("security", SecurityLevel.INTERNAL.name())
                .setParameter("departments", String.join("\u001f", RecordText.departments(content)))
                .setParameter("sha256", sha256)
                .setParameter("at", closed.at())
                .setParameter("by", closed.by())
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
