package shouwen.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.service.PackImport;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;

/** Operators of a utility tunnel with people, under the bare regulation: its blanks stay blank. */
@ApplicationScoped
class Tunnel {

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    UUID operator() throws Exception {
        var name = new LocalizedText("Tunnel test", "管廊测试", "管廊測試");
        return impersonation.asSystem(() -> {
            var operator = provisioning.operator(
                    "tunnel-" + Ids.next(), name, "utility-tunnel", ZoneId.of("Asia/Shanghai"), "CNY");
            packs.importPack(operator, "utility-tunnel", null, Instant.parse("2020-01-01T00:00:00Z"), "test");
            return operator;
        });
    }

    UUID staff(UUID operator, String role, String... departments) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                operator,
                new NewStaff(login, "王管廊", "correct horse battery staple", List.of(role), List.of(departments), "zh-CN")));
    }
}
