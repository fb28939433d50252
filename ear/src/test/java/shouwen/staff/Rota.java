package shouwen.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.NewStaff;
import shouwen.identity.service.Provisioning;
import shouwen.policy.service.PackImport;
import shouwen.shared.Ids;
import shouwen.shared.LocalizedText;
import shouwen.staff.service.DutyShifts;

/** Operators with departments that work in shifts. */
@ApplicationScoped
class Rota {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    Impersonation impersonation;

    @Inject
    Provisioning provisioning;

    @Inject
    PackImport packs;

    @Inject
    DutyShifts shifts;

    UUID operator(String pack) throws Exception {
        var name = new LocalizedText("Roster test", "排班测试", "排班測試");
        return impersonation.asSystem(() -> {
            var operator = provisioning.operator("roster-" + Ids.next(), name, pack, ZONE, "CNY");
            packs.importPack(operator, pack, null, Instant.parse("2020-01-01T00:00:00Z"), "test");
            return operator;
        });
    }

    UUID staff(UUID operator, String name, String role, String... departments) throws Exception {
        var login = "it" + Ids.next().toString().replace("-", "");
        return impersonation.asSystem(() -> provisioning.staff(
                operator,
                new NewStaff(login, name, "correct horse battery staple", List.of(role), List.of(departments), "zh-CN")));
    }

    /** A shift of every day. */
    UUID shift(UUID head, String department, ShiftKind kind, String from, String to, int heads) throws Exception {
        var form = ShiftForm.typed(kind, "", LocalTime.parse(from), LocalTime.parse(to), heads, "1234567", "");
        return impersonation.as(head, () -> shifts.add(department, form));
    }
}
