package shouwen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.audit.service.Ledger;
import shouwen.audit.service.LedgerProof;
import shouwen.audit.service.LedgerQueries;
import shouwen.harness.InServer;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.Provisioning;
import shouwen.shared.LocalizedText;

@InServer
class LedgerIT {

    private static final int WRITTEN = 30;

    @Resource
    UserTransaction transaction;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    LedgerQueries queries;

    @Inject
    LedgerProof proof;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    private final UUID caseId = UUID.randomUUID();
    private UUID operator;

    @BeforeEach
    void take_an_operator_in() throws Exception {
        var code = "l" + UUID.randomUUID().toString().substring(0, 8);
        operator = impersonation.asSystem(() -> provisioning.operator(
                code, new LocalizedText("Test", "测试", "測試"), "heating", ZoneId.of("Asia/Shanghai"), "CNY"));
    }

    @Test
    void what_was_written_is_read_back_in_order() throws Exception {
        writeEvents();

        var timeline = queries.timeline(operator, caseId);

        assertThat(timeline).extracting(entry -> entry.body().get("n")).first().isEqualTo(0);
        assertThat(timeline).hasSize(WRITTEN);
    }

    @Test
    void what_is_rolled_back_was_never_written() throws Exception {
        transaction.begin();
        ledger.write(operator, caseId, "case.registered", null, Map.of());
        transaction.rollback();

        assertThat(queries.timeline(operator, caseId)).isEmpty();
    }

    @Test
    void nothing_is_written_outside_a_transaction() {
        assertThatThrownBy(() -> ledger.write(operator, caseId, "case.registered", null, Map.of()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test // S13
    void everything_is_sealed_soon_and_proved() throws Exception {
        writeEvents();

        awaitSealed();

        assertThat(flaws()).isEmpty();
    }

    @Test // S13
    void a_changed_body_is_found() throws Exception {
        writeEvents();
        awaitSealed();

        change("update ledger_event set body = '{\"n\": 7000}' where case_id = :case and body ->> 'n' = '7'");

        assertThat(flaws()).extracting(LedgerFlaw::kind).containsExactly(LedgerFlaw.Kind.ALTERED);
    }

    @Test // S13
    void an_end_cut_off_is_found_by_a_root_that_was_kept_even_if_the_rest_is_sealed_anew() throws Exception {
        writeEvents();
        awaitSealed();
        var kept = rootOver(sealed());

        change("delete from ledger_seal where event_id in (select id from ledger_event where case_id = :case)");

        assertThat(impersonation.asSystem(() -> proof.verify(operator, List.of(kept)))).isNotEmpty();
    }

    @Test
    void a_pseudonym_is_the_same_each_time_and_another_with_each_operator() throws Exception {
        var here = ledger.pseudonym(operator, "13812345678");
        take_an_operator_in();

        assertThat(ledger.pseudonym(operator, "13812345678")).isNotEqualTo(here).doesNotContain("138");
        assertThat(ledger.pseudonym(operator, "13812345678")).isEqualTo(ledger.pseudonym(operator, "13812345678"));
    }

    @Test // S13
    void what_people_wrote_is_read_back_proved_and_missed_by_nobody_once_it_is_forgotten() throws Exception {
        say("order.given-up", Map.of("reason", "水管在邻居家", "order", "GD-1", "customer", new Personal("13812345678")));
        say("case.sent-back", Map.of("reason", "没有照片"));
        awaitSealed(2);
        assertThat(stored()).doesNotContain("水管在邻居家").doesNotContain("没有照片").doesNotContain("138");
        assertThat(reasons()).containsExactly("水管在邻居家", "没有照片");

        forget("GD-1");

        assertThat(reasons()).containsExactly(null, "没有照片");
        assertThat(flaws()).isEmpty();
        forget("");
        assertThat(reasons()).containsOnlyNulls();
        assertThat(flaws()).isEmpty();
    }

    @Test // S13
    void other_words_than_were_sealed_are_found() throws Exception {
        say("case.sent-back", Map.of("reason", "没有照片"));
        awaitSealed(1);

        change("update ledger_event set words = '有照片' where case_id = :case");

        assertThat(flaws()).extracting(LedgerFlaw::kind).containsExactly(LedgerFlaw.Kind.WORDS_DIFFER);
    }

    /** Whoever has the operator's key and a telephone number cannot tell either whether it was meant, without the salt. */
    @Test
    void the_same_person_has_another_pseudonym_in_each_event() throws Exception {
        say("case.registered", Map.of("customer", new Personal("13812345678")));
        say("case.registered", Map.of("customer", new Personal("13812345678")));

        assertThat(queries.timeline(operator, caseId)).extracting(entry -> entry.body().get("customer")).doesNotHaveDuplicates();
    }

    private void say(String type, Map<String, ?> body) throws Exception {
        transaction.begin();
        ledger.write(operator, caseId, type, null, body);
        transaction.commit();
    }

    private void forget(String number) throws Exception {
        transaction.begin();
        ledger.forget(operator, caseId, number);
        transaction.commit();
    }

    private List<Object> reasons() {
        return queries.timeline(operator, caseId).stream().map(entry -> entry.body().get("reason")).toList();
    }

    private String stored() {
        return entities.createNativeQuery(
                        "select string_agg(cast(body as text), ' ') from ledger_event where case_id = :case", String.class)
                .setParameter("case", caseId)
                .getSingleResult()
                .toString();
    }

    private LedgerAnchor rootOver(long position) {
        var tree = new MerkleTree();
        entities.createNativeQuery("select hash from ledger_seal where operator_id = :operator order by position", byte[].class)
                .setParameter("operator", operator)
                .getResultStream()
                .forEach(seal -> tree.append((byte[]) seal));
        return new LedgerAnchor(position, tree.root());
    }

    private void writeEvents() throws Exception {
        transaction.begin();
        for (int n = 0; n < WRITTEN; n++) {
            ledger.write(operator, caseId, "case.registered", null, Map.of("n", n));
        }
        transaction.commit();
    }

    private void awaitSealed() {
        awaitSealed(WRITTEN);
    }

    private void awaitSealed(long written) {
        await().untilAsserted(() -> assertThat(sealed()).isEqualTo(written + 1L)); // and that the operator was created
    }

    private long sealed() {
        return ((Number) entities.createNativeQuery("select count(*) from ledger_seal where operator_id = :operator")
                        .setParameter("operator", operator)
                        .getSingleResult())
                .longValue();
    }

    private void change(String statement) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter("case", caseId).executeUpdate();
        transaction.commit();
    }

    private List<LedgerFlaw> flaws() throws Exception {
        return impersonation.asSystem(() -> proof.verify(operator));
    }
}
