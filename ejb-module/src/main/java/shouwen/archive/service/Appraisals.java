package shouwen.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.archive.Appraised;
import shouwen.archive.Obstacle;
import shouwen.archive.SecurityLevel;
import shouwen.identity.service.Operators;
import shouwen.shared.ConflictException;

/** Reads records as they stand for destruction: their term, holds, papers and open proposals. */
@ApplicationScoped
class Appraisals {

    /** So many records are named in a refusal. */
    private static final int NAMED = 10;

    private static final String ROWS =
            """
            select r.id, r.number, r.title, cast(r.personal as text) as personal, r.class, r.security, r.retention,
                cast(r.retain_until as text) as retain_until, r.sha256,
                %s as intact,
                exists (select from retention_hold h where h.operator_id = r.operator_id and h.record_id = r.id
                    and h.lifted_at is null and (h.until is null or h.until >= :today)) as held,
                coalesce((select bool_or(p.place in ('BORROWER', 'READING_ROOM')) from paper p
                    where p.operator_id = r.operator_id and p.record_id = r.id), false) as away,
                r.destroyed_at is not null as destroyed,
                (select d.number from destruction_item i join destruction d on d.id = i.destruction_id
                    where i.operator_id = r.operator_id and i.record_id = r.id and i.open) as proposal,
                coalesce((select string_agg(p.barcode, chr(31) order by p.barcode) from paper p
                    where p.operator_id = r.operator_id and p.record_id = r.id), '') as barcodes
            from archive_record r
            """;
    private static final String MATCHES = "encode(sha256(convert_to(r.content, 'UTF8')), 'hex') = r.sha256";
    private static final String LISTED = ROWS.formatted("true") + "where %s order by r.retain_until, r.id limit :limit";
    private static final String EXACT = ROWS.formatted(MATCHES) + "where %s order by r.id";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Operators operators;

    /** In the order of their last day; content is not compared with its hash. */
    List<Appraised> list(ArchiveSql sql, UUID operatorId, int limit) {
        return rows(sql.with("limit", limit).with("today", operators.today(operatorId)), LISTED);
    }

    /** With their content compared with its hash. */
    List<Appraised> exact(ArchiveSql sql, UUID operatorId) {
        return rows(sql.with("today", operators.today(operatorId)), EXACT);
    }

    /** Refused when something stands against one of them, naming those it stands against. */
    static void refuse(List<Appraised> records, Function<Appraised, Optional<Obstacle>> obstacle) {
        Map<Obstacle, List<String>> named = records.stream()
                .filter(record -> obstacle.apply(record).isPresent())
                .collect(Collectors.groupingBy(
                        record -> obstacle.apply(record).orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(Appraised::number, Collectors.toList())));
        named.forEach((what, numbers) -> {
            throw new ConflictException(what.code(), names(numbers));
        });
    }

    private static String names(List<String> numbers) {
        var few = numbers.stream().limit(NAMED).collect(Collectors.joining(", "));
        return numbers.size() > NAMED ? few + ", …" : few;
    }

    @SuppressWarnings("unchecked")
    private List<Appraised> rows(ArchiveSql sql, String statement) {
        List<Tuple> rows = sql.query(entities, statement, Tuple.class).getResultList();
        return rows.stream().map(Appraisals::appraised).toList();
    }

    private static Appraised appraised(Tuple row) {
        return new Appraised(
                row.get("id", UUID.class),
                row.get("number", String.class),
                RecordRows.personal(row).cover(row.get("title", String.class)),
                row.get("class", String.class),
                SecurityLevel.valueOf(row.get("security", String.class)),
                row.get("retention", String.class),
                day(row.get("retain_until", String.class)),
                row.get("sha256", String.class),
                row.get("intact", Boolean.class),
                row.get("held", Boolean.class),
                row.get("away", Boolean.class),
                row.get("destroyed", Boolean.class),
                row.get("proposal", String.class),
                barcodes(row.get("barcodes", String.class)));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    static List<String> barcodes(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\u001f"));
    }
}
