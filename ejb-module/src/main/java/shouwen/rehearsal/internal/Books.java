package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.RegisterRule;
import shouwen.rehearsal.service.Figures;

/** Reads from the books what a rehearsal came to. */
@ApplicationScoped
class Books {

    private static final String CASES =
            "select %1$s as what, count(*) as number from service_case where operator_id = :operator group by 1 order by 1";
    private static final String CLOCKS =
            "select state as what, count(*) as number from case_clock where operator_id = :operator group by 1 order by 1";
    private static final String ESCALATIONS =
            """
            select cast(level - 1 as text) as what, count(*) as number from clock_firing
            where operator_id = :operator and level > 1 group by level order by level
            """;
    private static final String LIMITS =
            """
            select c.rule, c.clause, count(distinct c.id) as started,
                   count(*) filter (where f.level = 0) as warned, count(*) filter (where f.level = 1) as missed
            from case_clock c left join clock_firing f on f.clock_id = c.id and f.level in (0, 1)
            where c.operator_id = :operator
            group by c.rule, c.clause order by c.rule
            """;
    private static final String CALL_BACKS =
            """
            select count(*) as made, count(*) filter (where reached) as reached,
                   count(*) filter (where reached and not satisfied) as dissatisfied
            from call_back where operator_id = :operator
            """;
    private static final String REGISTERS =
            """
            select register, count(*) filter (where schedule is null) as people,
                   count(*) filter (where schedule is not null) as schedules,
                   count(*) filter (where state = 'ENDED') as ended, count(*) filter (where state = 'REFUSED') as refused,
                   count(*) filter (where state = 'OPEN') as open,
                   count(*) filter (where state = 'OPEN' and next_due_at < :now) as overdue,
                   coalesce(sum(steps_taken), 0) as steps
            from register_entry where operator_id = :operator group by register
            """;
    private static final String CALCULATIONS =
            """
            select register, c.key as field, count(*) filter (where c.value not like 'unset: %') as computed,
                   count(*) filter (where c.value like 'unset: %') as blank
            from register_entry e, jsonb_each_text(e.calculations) c
            where e.operator_id = :operator group by 1, 2
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** The figures as they stand now. */
    @Transactional(TxType.NOT_SUPPORTED)
    Figures figures(Rehearsed rehearsed) {
        var operator = rehearsed.operator();
        var byState = counts(CASES.formatted("state"), operator);
        var limits = rows(LIMITS, operator);
        return new Figures(
                byState.values().stream().mapToLong(Long::longValue).sum(),
                counts(CASES.formatted("kind"), operator),
                counts(CASES.formatted("category"), operator),
                counts(CASES.formatted("department"), operator),
                byState,
                counts(CASES.formatted("cast(round as text)"), operator),
                callBacks(operator, byState.getOrDefault("TO_CALL_BACK", 0L)),
                counts(CLOCKS, operator),
                counts(ESCALATIONS, operator),
                limits.stream().map(Books::limit).toList(),
                registers(rehearsed),
                formulas(rehearsed),
                rehearsed.pack().unset().stream()
                        .map(blank -> new Figures.Blank(blank.section(), blank.rule(), blank.field(), blank.clause()))
                        .toList(),
                rehearsed.tally().under("refused."),
                rehearsed.tally().under("nobody."));
    }

    private Figures.CallBacks callBacks(UUID operator, long waiting) {
        var row = rows(CALL_BACKS, operator).get(0);
        long reached = number(row, "reached");
        return new Figures.CallBacks(reached + waiting, number(row, "made"), reached, number(row, "dissatisfied"));
    }

    private static Figures.Limit limit(Tuple row) {
        return new Figures.Limit(
                row.get("rule", String.class),
                row.get("clause", String.class),
                number(row, "started"),
                number(row, "warned"),
                number(row, "missed"));
    }

    private List<Figures.Register> registers(Rehearsed rehearsed) {
        Map<String, Tuple> kept = rows(REGISTERS, rehearsed.operator()).stream()
                .collect(Collectors.toMap(row -> row.get("register", String.class), Function.identity()));
        return rehearsed.pack().procedures().registers().stream()
                .map(rule -> register(rule, kept.get(rule.id())))
                .toList();
    }

    private static Figures.Register register(RegisterRule rule, @Nullable Tuple row) {
        return new Figures.Register(
                rule.id(),
                rule.clause(),
                number(row, "people"),
                number(row, "schedules"),
                number(row, "ended"),
                number(row, "refused"),
                number(row, "open"),
                number(row, "overdue"),
                number(row, "steps"));
    }

    private List<Figures.Formula> formulas(Rehearsed rehearsed) {
        var computed = new LinkedHashMap<String, long[]>();
        for (var row : rows(CALCULATIONS, rehearsed.operator())) {
            rehearsed.pack().register(row.get("register", String.class))
                    .flatMap(rule -> rule.field(row.get("field", String.class)))
                    .ifPresent(field -> {
                        var sums = computed.computeIfAbsent(String.valueOf(field.formula()), id -> new long[2]);
                        sums[0] += number(row, "computed");
                        sums[1] += number(row, "blank");
                    });
        }
        return rehearsed.pack().procedures().formulas().stream()
                .map(rule -> {
                    var sums = computed.getOrDefault(rule.id(), new long[2]);
                    return new Figures.Formula(rule.id(), rule.clause(), sums[0], sums[1]);
                })
                .toList();
    }

    private Map<String, Long> counts(String sql, UUID operator) {
        var counts = new LinkedHashMap<String, Long>();
        rows(sql, operator).forEach(row -> counts.put(row.get("what", String.class), number(row, "number")));
        return counts;
    }

    private static long number(@Nullable Tuple row, String column) {
        return row == null ? 0 : ((Number) row.get(column)).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID operator) {
        var query = entities.createNativeQuery(sql, Tuple.class).setParameter("operator", operator);
        if (sql.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        return query.getResultList();
    }
}
