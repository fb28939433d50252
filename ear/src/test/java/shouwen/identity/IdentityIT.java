package shouwen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shouwen.harness.InServer;
import shouwen.identity.service.Account;
import shouwen.identity.service.ApiTokens;
import shouwen.identity.service.Authentication;
import shouwen.identity.service.Callers;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.identity.service.SignIn;
import shouwen.identity.service.StaffAdministration;
import shouwen.identity.service.StaffQueries;
import shouwen.identity.service.TokenDirectory;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;
import shouwen.time.MovableClock;

@InServer
class IdentityIT {

    private static final String PASSWORD = "a long enough secret";
    private static final String HERE = "10.1.1.1";
    private static final String ELSEWHERE = "10.2.2.2";

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    StaffAdministration administration;

    @Inject
    StaffQueries queries;

    @Inject
    Authentication authentication;

    @Inject
    Account account;

    @Inject
    ApiTokens tokens;

    @Inject
    TokenDirectory tokenDirectory;

    @Inject
    Callers callers;

    @Inject
    MovableClock clock;

    private final String code = "t" + UUID.randomUUID().toString().substring(0, 8);
    private UUID administrator;
    private UUID clerk;

    @BeforeEach
    void take_an_operator_in() throws Exception {
        impersonation.asSystem(() -> {
            var operator = provisioning.operator(
                    code, new LocalizedText("Test", "测试", "測試"), "heating", ZoneId.of("Asia/Shanghai"), "CNY");
            administrator = provisioning.staff(operator, person("admin", Role.ADMINISTRATOR));
            clerk = provisioning.staff(operator, person("clerk", Role.CALL_TAKER));
            return operator;
        });
    }

    @AfterEach
    void let_the_clock_run() {
        clock.release();
    }

    @Test
    void services_see_the_person_who_calls_and_open_by_role() throws Exception {
        var caller = impersonation.as(clerk, callers::current);

        assertThat(caller.login()).isEqualTo(login("clerk"));
        assertThatThrownBy(() -> impersonation.as(clerk, () -> queries.list(null, 10)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(impersonation.as(administrator, () -> queries.list(null, 10)).items()).hasSize(2);
    }

    @Test
    void strangers_are_nobody_and_open_nothing() {
        assertThat(callers.find()).isEmpty();
        assertThatThrownBy(() -> queries.withRole(Role.CALL_TAKER)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_right_password_lets_in_and_the_wrong_one_does_not() {
        assertThat(signIn("clerk", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class);
        assertThat(signIn("clerk", PASSWORD + "!", HERE)).isEqualTo(new SignIn.Refused(null));
        assertThat(signIn("nobody", PASSWORD, HERE)).isEqualTo(new SignIn.Refused(null));
    }

    @Test // S6
    void who_guesses_at_an_account_waits_and_the_honest_get_in_from_elsewhere() {
        clock.moveTo(clock.instant());
        for (int guess = 0; guess < 3; guess++) {
            signIn("clerk", "wrong", HERE);
        }

        assertThat(signIn("clerk", PASSWORD, HERE)).isInstanceOfSatisfying(
                SignIn.Refused.class, refused -> assertThat(refused.retryAt()).isAfter(clock.instant()));
        assertThat(signIn("clerk", PASSWORD, ELSEWHERE)).isInstanceOf(SignIn.Accepted.class);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(61)));
        assertThat(signIn("clerk", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test // S6
    void a_crowd_of_attackers_does_not_keep_somebody_from_their_own_desk() {
        clock.moveTo(clock.instant());
        signIn("clerk", PASSWORD, HERE);
        for (int attacker = 0; attacker < 12; attacker++) {
            signIn("clerk", "wrong", "10.9.9." + attacker);
        }

        assertThat(signIn("clerk", PASSWORD, ELSEWHERE)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn("clerk", PASSWORD, HERE)).isInstanceOf(SignIn.Accepted.class);
    }

    @Test // S7, B45
    void a_deactivated_person_is_out_at_once_with_all_tokens() throws Exception {
        var token = impersonation.as(administrator, () -> tokens.issue(clerk, "till", null)).secret();
        assertThat(tokenDirectory.find(token)).isPresent();

        impersonation.as(administrator, () -> {
            administration.deactivate(clerk);
            return clerk;
        });

        assertThat(tokenDirectory.find(token)).isEmpty();
        assertThat(signIn("clerk", PASSWORD, HERE)).isEqualTo(new SignIn.Refused(null));
    }

    @Test
    void a_revoked_token_opens_nothing() throws Exception {
        var token = impersonation.as(administrator, () -> tokens.issue(clerk, "till", null));
        assertThat(tokenDirectory.find(token.secret())).isPresent();

        impersonation.as(administrator, () -> {
            tokens.revoke(token.id());
            return clerk;
        });

        assertThat(tokenDirectory.find(token.secret())).isEmpty();
        assertThat(tokenDirectory.find(TokenSecret.fresh().value())).isEmpty();
    }

    @Test
    void nobody_changes_their_own_rights_and_the_last_administrator_stays() throws Exception {
        assertThatThrownBy(() -> impersonation.as(administrator, () -> {
                    administration.deactivate(administrator);
                    return clerk;
                }))
                .isInstanceOf(ForbiddenException.class);
        impersonation.as(administrator, () -> {
            administration.give(clerk, List.of(Role.ADMINISTRATOR), List.of());
            return clerk;
        });
        impersonation.as(clerk, () -> {
            administration.give(administrator, List.of(Role.ARCHIVIST), List.of());
            return clerk;
        });
        assertThat(impersonation.as(administrator, callers::current).roles()).containsExactly(Role.ARCHIVIST);
    }

    /** TUN-120: nobody changes accounts without authority, and whoever does leaves a trace. */
    @Test
    @Tag("TUN-120:inside")
    @Tag("TUN-120:outside")
    void a_change_of_accounts_leaves_a_trace_and_a_refused_one_changes_nothing() throws Exception {
        impersonation.as(administrator, () -> {
            administration.give(clerk, List.of(Role.SUPERVISOR), List.of());
            return clerk;
        });
        assertThatThrownBy(() -> impersonation.as(clerk, () -> {
                    administration.give(administrator, List.of(Role.CALL_TAKER), List.of());
                    return clerk;
                }))
                .isInstanceOf(EJBAccessException.class);

        assertThat(traces("staff.rights-changed", administrator)).isEqualTo(1);
        assertThat(traces("staff.rights-changed", clerk)).isZero();
        assertThat(impersonation.as(administrator, callers::current).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    private long traces(String type, UUID actor) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from ledger_event where type = :type and actor_id = :actor")
                        .setParameter("type", type)
                        .setParameter("actor", actor)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void a_login_is_taken_once() {
        assertThatThrownBy(() -> impersonation.as(administrator, () -> administration.create(person("clerk", Role.CALL_TAKER))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_new_password_needs_the_old_one() throws Exception {
        assertThatThrownBy(() -> impersonation.as(clerk, () -> {
                    account.changePassword("wrong", "another long secret");
                    return clerk;
                }))
                .isInstanceOf(InvalidInputException.class);
        impersonation.as(clerk, () -> {
            account.changePassword(PASSWORD, "another long secret");
            return clerk;
        });
        assertThat(signIn("clerk", "another long secret", HERE)).isInstanceOf(SignIn.Accepted.class);
    }

    private SignIn signIn(String who, String password, String address) {
        return authentication.signIn(who.equals("nobody") ? "nobody" : login(who), password, address);
    }

    private NewStaff person(String who, String role) {
        return new NewStaff(login(who), "王芳", PASSWORD, List.of(role), List.of("customer-service"), "zh-CN");
    }

    private String login(String who) {
        return who + "." + code;
    }
}
