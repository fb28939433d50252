package shouwen.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
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
import shouwen.staff.service.RosterMaking;
import shouwen.staff.service.RosterPublishing;
import shouwen.staff.service.RosterQueries;

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

    @Inject
    RosterMaking making;

    @Inject
    RosterPublishing publishing;

    @Inject
    RosterQueries rosters;

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

    /** Somebody alone on a shift of one day, by a published roster. */
    void publish(UUID head, String department, UUID person, LocalDate day, ShiftKind kind, String from, String to)
            throws Exception {
        shift(head, department, kind, from, to, 1);
        impersonation.as(head, () -> {
            var number = making.draft(department, day, day);
            making.assign(number, null, rosters.byNumber(number).duties().get(0).id(), person);
            publishing.publish(number, null);
            return number;
        });
    }
}
