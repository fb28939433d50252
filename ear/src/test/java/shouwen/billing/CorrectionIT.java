package shouwen.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.billing.service.AccountStatements;
import shouwen.billing.service.CorrectionQueries;
import shouwen.billing.service.Corrections;
import shouwen.cases.Complainant;
import shouwen.cases.NewCase;
import shouwen.cases.service.IntakeService;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.Ids;

/** Two people put a bill right, never one (HEA-023). */
@InServer
class CorrectionIT {

    private static final String OPERATOR = "demonstration-heating";
    private static final String ACCOUNT = "HT10005";

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Provisioning provisioning;

    @Inject
    Impersonation impersonation;

    @Inject
    IntakeService intake;

    @Inject
    Corrections corrections;

    @Inject
    CorrectionQueries queries;

    @Inject
    AccountStatements statements;

    private UUID clerkAndHead;
    private UUID head;
    private String number;

    @BeforeEach
    void a_complaint_about_a_bill_is_at_billing() throws Exception {
        clerkAndHead = hire(Role.BILLING_CLERK, Role.DEPARTMENT_HEAD);
        head = hire(Role.DEPARTMENT_HEAD);
        var taker = hire(Role.CALL_TAKER);
        var who = new Complainant("王丽", "13800138000", "人民大街12号", ACCOUNT);
        var complaint = new NewCase(
                CaseKind.COMPLAINT, "fee-dispute", Channel.HOTLINE, who, "面积不对", "", Map.of(), "", null, null);
        number = impersonation.as(taker, () -> intake.register(complaint)).number().value();
    }

    @Test
    void nobody_approves_what_they_proposed_whatever_roles_they_hold() throws Exception {
        var correction = propose("950.00");

        assertThatThrownBy(() -> approve(clerkAndHead, correction)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> refuse(clerkAndHead, correction)).isInstanceOf(ForbiddenException.class);

        refuse(head, correction);
    }

    @Test
    void a_second_person_approves_once_and_the_bill_is_right_from_then_on() throws Exception {
        var correction = propose("951.00");

        approve(head, correction);

        assertThat(bill().amount()).isEqualByComparingTo("951.00");
        assertThatThrownBy(() -> approve(head, correction)).isInstanceOf(ConflictException.class);
        var line = impersonation.as(head, () -> queries.ofCase(number)).get(0);
        assertThat(List.of(line.state(), line.caseNumber())).containsExactly(CorrectionState.APPROVED, number);
    }

    @Test
    void while_one_waits_no_other_is_proposed_for_the_bill() throws Exception {
        var correction = propose("952.00");

        assertThatThrownBy(() -> propose("953.00")).isInstanceOf(ConflictException.class);

        refuse(head, correction);
    }

    private UUID hire(String... roles) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                provisioning.operatorByCode(OPERATOR).orElseThrow(),
                new NewStaff(login, "Test", "correct horse battery staple", List.of(roles), List.of("billing"), "en")));
    }

    private UUID propose(String after) throws Exception {
        var bill = bill();
        return impersonation.as(
                clerkAndHead,
                () -> corrections.propose(number, bill.number(), null, new BigDecimal(after), "面积录入有误"));
    }

    private BillLine bill() throws Exception {
        var account = (UUID) entities.createNativeQuery(
                        """
                        select a.id from account a join operator o on o.id = a.operator_id
                        where a.number = :account and o.code = :operator""",
                        UUID.class)
                .setParameter("account", ACCOUNT)
                .setParameter("operator", OPERATOR)
                .getSingleResult();
        return impersonation.as(clerkAndHead, () -> statements.ofAccount(account)).bills().get(0);
    }

    private void approve(UUID who, UUID correction) throws Exception {
        impersonation.as(who, () -> {
            corrections.approve(correction, "同意");
            return null;
        });
    }

    private void refuse(UUID who, UUID correction) throws Exception {
        impersonation.as(who, () -> {
            corrections.refuse(correction, "不同意");
            return null;
        });
    }
}
