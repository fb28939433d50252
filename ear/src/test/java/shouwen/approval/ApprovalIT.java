package shouwen.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.approval.service.ApprovalDesk;
import shouwen.approval.service.ApprovalQueries;
import shouwen.approval.service.Resettling;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Delegations;
import shouwen.identity.service.Impersonation;
import shouwen.policy.LadderRule.Needs;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;

/** Requests climb their ladder through the desk (TUN-053), and the room that asked hears of it. */
@InServer
class ApprovalIT {

    private static final List<Rung> LADDER = List.of(
            new Rung("cs-supervisor", Role.SUPERVISOR, "TUN-050"),
            new Rung("department-head", Role.DEPARTMENT_HEAD, "TUN-051"));

    @Inject
    Asking asking;

    @Inject
    Impersonation impersonation;

    @Inject
    ApprovalDesk desk;

    @Inject
    NoticeQueries notices;

    @Inject
    ApprovalQueries queries;

    @Inject
    Resettling resettling;

    @Inject
    Delegations delegations;

    private UUID operator;
    private UUID applicant;
    private UUID supervisor;
    private UUID head;

    @BeforeEach
    void people() throws Exception {
        operator = asking.operator();
        applicant = asking.staff(operator, Role.CALL_TAKER, "customer-service");
        supervisor = asking.staff(operator, Role.SUPERVISOR, "customer-service");
        head = asking.staff(operator, Role.DEPARTMENT_HEAD, "customer-service");
    }

    @Test
    void a_request_climbs_in_order_and_the_room_that_asked_hears_once() throws Exception {
        var request = asking.ask(operator, applicant, Needs.ALL, LADDER);
        assertThat(unread(supervisor)).contains(NoticeKind.APPROVAL_TURN);
        assertThatThrownBy(() -> decide(head, request, true)).isInstanceOf(ForbiddenException.class);

        decide(supervisor, request, true);
        assertThat(unread(head)).contains(NoticeKind.APPROVAL_TURN);
        decide(head, request, true);

        assertThat(asking.outcomes(request)).containsExactly(Outcome.AGREED);
        assertThat(unread(applicant)).contains(NoticeKind.APPROVAL_ENDED);
        assertThatThrownBy(() -> decide(head, request, false)).isInstanceOf(ConflictException.class);
    }

    @Test
    void given_back_completed_taken_back_and_agreed() throws Exception {
        var request = asking.ask(operator, applicant, Needs.ALL, LADDER);
        as(supervisor, () -> desk.returnForCompletion(request, null, "缺附件"));
        assertThatThrownBy(() -> decide(supervisor, request, true)).isInstanceOf(ConflictException.class);
        as(applicant, () -> desk.complete(request, null, "已补"));
        decide(supervisor, request, true);
        as(supervisor, () -> desk.recall(request, null));
        assertThatThrownBy(() -> decide(head, request, true)).isInstanceOf(ForbiddenException.class);
        decide(supervisor, request, true);
        decide(head, request, true);

        assertThat(asking.outcomes(request)).containsExactly(Outcome.RETURNED, Outcome.AGREED);
    }

    @Test
    void heads_of_other_departments_and_other_operators_find_nothing() throws Exception {
        var request = asking.ask(operator, applicant, Needs.ALL, LADDER.subList(1, 2));
        var elsewhere = asking.staff(operator, Role.DEPARTMENT_HEAD, "maintenance");
        var stranger = asking.staff(asking.operator(), Role.DEPARTMENT_HEAD, "customer-service");

        assertThatThrownBy(() -> decide(elsewhere, request, true)).isInstanceOf(UnknownThingException.class);
        assertThatThrownBy(() -> decide(stranger, request, true)).isInstanceOf(UnknownThingException.class);
    }

    /** VEH-017: said by telephone, the form comes later. */
    @Test
    void a_telephone_approval_counts_and_owes_its_form() throws Exception {
        var request = asking.ask(operator, applicant, Needs.ALL, LADDER.subList(1, 2));
        var office = asking.staff(operator, Role.GENERAL_OFFICE, "office");
        assertThatThrownBy(() -> as(applicant, () -> desk.byTelephone(request, null, null, head, null, "")))
                .isInstanceOf(ForbiddenException.class);

        as(office, () -> desk.byTelephone(request, null, null, head, null, "出差在外"));

        assertThat(asking.outcomes(request)).containsExactly(Outcome.AGREED);
        as(head, () -> desk.formReceived(request, null));
        assertThatThrownBy(() -> as(head, () -> desk.formReceived(request, null))).isInstanceOf(ConflictException.class);
    }

    /** Nobody decides their own request: one who is alone at the top is told whom to appoint, and then that one decides. */
    @Test
    void one_alone_at_the_top_is_told_that_somebody_must_be_appointed() throws Exception {
        var small = asking.operator();
        var administrator = asking.staff(small, Role.ADMINISTRATOR);
        var alone = asking.staff(small, Role.GENERAL_OFFICE);
        var top = List.of(new Rung("gm-office", Role.GENERAL_OFFICE, "TUN-052"));

        var request = asking.ask(small, alone, Needs.ALL, top);
        assertThat(impersonation.as(alone, () -> queries.find(request)).vacant()).containsExactly("gm-office");
        assertThat(unread(alone)).contains(NoticeKind.APPROVAL_VACANT);
        var told = impersonation.as(administrator, () -> notices.unread(1)).get(0);
        assertThat(told.kind()).isEqualTo(NoticeKind.APPROVAL_VACANT);
        assertThat(told.parameters()).containsEntry("staff", "general-office/*");
        assertThatThrownBy(() -> decide(alone, request, true)).isInstanceOf(ForbiddenException.class);

        var second = asking.staff(small, Role.GENERAL_OFFICE);
        assertThat(impersonation.as(alone, () -> queries.find(request)).vacant()).isEmpty();
        decide(second, request, true);
        assertThat(asking.outcomes(request)).containsExactly(Outcome.AGREED);
    }

    /** A request that fell to the next one up goes back to the post as soon as somebody fills it. */
    @Test
    void a_post_that_is_filled_again_gets_its_requests() throws Exception {
        var small = asking.operator();
        var clerk = asking.staff(small, Role.CALL_TAKER, "customer-service");
        var office = asking.staff(small, Role.GENERAL_OFFICE);
        var request = asking.ask(small, clerk, Needs.ALL, LADDER.subList(1, 2));
        assertThat(impersonation.as(office, () -> queries.find(request)).post()).isEqualTo("department-head");

        var newcomer = asking.staff(small, Role.DEPARTMENT_HEAD, "customer-service");
        resettling.look(small, Resettling.FIRST);

        assertThat(impersonation.as(office, () -> queries.find(request)).post()).isNull();
        assertThat(unread(newcomer)).contains(NoticeKind.APPROVAL_TURN);
        decide(newcomer, request, true);
        assertThat(asking.outcomes(request)).containsExactly(Outcome.AGREED);
    }

    /** TUN-038, TUN-039: what a deputy sees is the absent one's, and who was passed over is named until they are told. */
    @Test
    void the_desk_says_for_whom_a_deputy_decides_who_agreed_and_who_is_owed_a_report() throws Exception {
        var deputy = asking.staff(operator, Role.TECHNICIAN, "maintenance");
        impersonation.as(head, () -> delegations.name(null, deputy, null, delegations.today().plusDays(1), "外出"));
        var request = asking.ask(operator, applicant, Needs.ALL, List.of(
                new Rung("gm-office", Role.GENERAL_OFFICE, "TUN-038", true), LADDER.get(0), LADDER.get(1)));
        decide(supervisor, request, true);

        var line = waiting(deputy);

        assertThat(line.onBehalfOf()).isEqualTo(head);
        assertThat(line.agreed()).containsExactly("cs-supervisor");
        assertThat(line.reports()).containsExactly("gm-office");
        assertThat(line.forms()).isEmpty();
        assertThat(waiting(head).onBehalfOf()).isNull();
    }

    private ApprovalLine waiting(UUID who) throws Exception {
        var turn = new ApprovalFilter(ApprovalBox.TURN, true, null, null);
        return impersonation.as(who, () -> queries.list(turn, null, 10).items().get(0));
    }

    private void decide(UUID who, UUID request, boolean agreed) throws Exception {
        as(who, () -> desk.decide(request, null, null, agreed, agreed ? "" : "不同意"));
    }

    private void as(UUID who, Runnable act) throws Exception {
        impersonation.as(who, () -> {
            act.run();
            return who;
        });
    }

    private List<String> unread(UUID who) throws Exception {
        return impersonation.as(who, () -> notices.unread(10).stream().map(notice -> notice.kind()).toList());
    }
}
