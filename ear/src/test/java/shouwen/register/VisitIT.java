package shouwen.register;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.Provisioning;
import shouwen.party.CustomerKind;
import shouwen.party.NewAccount;
import shouwen.party.service.CustomerRegister;
import shouwen.policy.service.PackImport;
import shouwen.register.service.Schedules;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Visits come to those whom the regulation means: every year to industry, every second to households (GAS-017, GAS-018). */
@InServer
class VisitIT {

    private static final String VISITS =
            """
            select e.schedule || ' ' || a.number from register_entry e join account a on a.id = e.subject_id
            where e.operator_id = :operator order by 1
            """;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    @Inject
    Tunnel people;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    CustomerRegister customers;

    @Inject
    Schedules schedules;

    @Inject
    Impersonation impersonation;

    @Test
    void each_account_is_visited_as_what_it_is_supplied_as_GAS_017_GAS_018() throws Exception {
        var operator = gasCompany();
        var clerk = people.staff(operator, Role.BILLING_CLERK, "customer-service");
        account(clerk, "HOME-1", "residential");
        account(clerk, "MILL-1", "industrial");
        account(clerk, "FARM-1", "");

        impersonation.asSystem(() -> schedules.openDue(operator));

        assertThat(entities.createNativeQuery(VISITS, String.class)
                        .setParameter("operator", operator)
                        .getResultList())
                .isEqualTo(List.of("visit-non-residential MILL-1", "visit-residential HOME-1"));
    }

    private UUID gasCompany() throws Exception {
        var name = new LocalizedText("Gas test", "燃气测试", "瓦斯測試");
        return impersonation.asSystem(() -> {
            var operator =
                    provisioning.operator("gas-" + Ids.next(), name, "gas", ZoneId.of("Asia/Shanghai"), "CNY");
            packs.importPack(operator, "gas", null, Instant.parse("2020-01-01T00:00:00Z"), "test");
            return operator;
        });
    }

    private void account(UUID clerk, String number, String supplyClass) throws Exception {
        impersonation.as(clerk, () -> customers.open(new NewAccount(
                "王丽",
                "13800138000",
                CustomerKind.HOUSEHOLD,
                Set.of(),
                "人民大街12号",
                "",
                null,
                number,
                supplyClass,
                LocalDate.of(2020, 1, 1))));
    }
}
