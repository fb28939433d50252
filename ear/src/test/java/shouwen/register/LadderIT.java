package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;

/** Steps that a ladder decides go through the one engine, from the entry and from the desk alike. */
@InServer
class LadderIT {

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Tunnel tunnel;

    @Inject
    Impersonation impersonation;

    @Inject
    EntryService service;

    @Inject
    EntryQueries queries;

    @Inject
    ApprovalDesk desk;

    private UUID operator;
    private UUID representative;
    private UUID supervisor;
    private UUID head;
    private UUID office;

    @BeforeEach
    void people() throws Exception {
        operator = tunnel.operator();
        representative = tunnel.staff(operator, Role.CALL_TAKER, "customer-service");
        supervisor = tunnel.staff(operator, Role.SUPERVISOR, "customer-service");
        head = tunnel.staff(operator, Role.DEPARTMENT_HEAD, "customer-service");
        office = tunnel.staff(operator, Role.GENERAL_OFFICE, "office");
    }

    /** TUN-037: level by level up the line of command; the first from the desk, the second from the entry. */
    @Test
    void a_report_climbs_the_line_of_command_from_desk_and_entry() throws Exception {
        var number = report("no", "2");
        assertThatThrownBy(() -> record(head, number, "decided", "agreed")).isInstanceOf(ForbiddenException.class);

        desk(supervisor, number, true);
        assertThat(details(number).done()).extracting(StepDone::post).contains("department-supervisor");
        record(head, number, "decided", "agreed");

        assertThat(approval(number, "state")).isEqualTo("AGREED");
        assertThatThrownBy(() -> record(head, number, "decided", "agreed")).isInstanceOf(ConflictException.class);
    }

    /** TUN-038, TUN-039: an urgent one goes to the top at once and owes the levels below their report. */
    @Test
    void an_urgent_report_passes_over_levels_and_owes_them() throws Exception {
        var number = report("yes", "3");
        desk(office, number, true);
        assertThat(owed(number)).isEqualTo(2);

        record(representative, number, "reported-to-skipped", null);

        assertThat(owed(number)).isZero();
    }

    /** TUN-053: a level may think again until the next has spoken; then the step is free again. */
    @Test
    void a_decision_taken_back_frees_the_step() throws Exception {
        var number = report("no", "2");
        desk(supervisor, number, true);

        as(supervisor, () -> desk.recall(approvalOf(number), null));

        assertThat(details(number).done()).extracting(StepDone::step).doesNotContain("decided");
        record(supervisor, number, "decided", "agreed");
        desk(head, number, true);
        assertThat(approval(number, "state")).isEqualTo("AGREED");
    }

    @Test
    void withdrawn_at_the_desk_the_entry_goes_with_it_and_the_other_way_round() throws Exception {
        var first = report("no", "1");
        var second = report("no", "1");

        as(representative, () -> desk.withdraw(approvalOf(first), null, "写错了"));
        as(representative, () -> service.withdraw(second, null, "写错了"));

        assertThat(details(first).entry().state()).isEqualTo(EntryState.WITHDRAWN);
        assertThat(approval(second, "state")).isEqualTo("WITHDRAWN");
    }

    private String report(String urgent, String level) throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("class", "help-wanted");
        fields.put("matter", "需要支援");
        fields.put("urgent", urgent);
        fields.put("level", level);
        var filled = Map.<String, @Nullable String>copyOf(fields);
        return impersonation.as(representative, () -> service.open(new NewEntry("report", null, null, filled)));
    }

    private void desk(UUID who, String number, boolean agreed) throws Exception {
        as(who, () -> desk.decide(approvalOf(number), null, null, agreed, ""));
    }

    private void record(UUID who, String number, String step, @Nullable String outcome) throws Exception {
        as(who, () -> service.record(number, null, step, outcome, null, Map.of()));
    }

    private void as(UUID who, Runnable act) throws Exception {
        impersonation.as(who, () -> {
            act.run();
            return who;
        });
    }

    private EntryDetails details(String number) throws Exception {
        return impersonation.as(supervisor, () -> queries.find(number));
    }

    private UUID approvalOf(String number) {
        return UUID.fromString(approval(number, "cast(id as text)"));
    }

    private String approval(String number, String column) {
        return (String) entities.createNativeQuery("select " + column
                        + " from approval where operator_id = :operator and subject_number = :number"
                        + " order by asked_at desc limit 1")
                .setParameter("operator", operator)
                .setParameter("number", number)
                .getSingleResult();
    }

    private int owed(String number) {
        return ((Number) entities.createNativeQuery("select count(*) from approval_rung r join approval a on a.id = r.approval_id"
                        + " where a.operator_id = :operator and a.subject_number = :number"
                        + " and r.debt is not null and r.debt_paid_at is null")
                .setParameter("operator", operator)
                .setParameter("number", number)
                .getSingleResult()).intValue();
    }
}
