package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.NoticeQueries;
import shouwen.clock.ClockState;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.register.EntryFilter;
import shouwen.register.EntrySummary;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.shared.ConflictException;
import shouwen.shared.ForbiddenException;
import shouwen.shared.UnknownThingException;
import shouwen.staff.service.LeaveDesk;
import shouwen.staff.service.MeetingDesk;
import shouwen.staff.service.MeetingQueries;

/** A department meeting from the invitation to the filing (TUN-079 to TUN-088). */
@InServer
class MeetingIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Office office;

    @Inject
    Impersonation impersonation;

    @Inject
    MeetingDesk desk;

    @Inject
    MeetingQueries queries;

    @Inject
    EntryService entries;

    @Inject
    EntryQueries entryQueries;

    @Inject
    LeaveDesk leave;

    @Inject
    NoticeQueries notices;

    @Inject
    Clock clock;

    private Office.Opened opened;
    private UUID representative;
    private UUID clerk;
    private UUID supervisor;
    private UUID head;
    private LocalDate today;

    @BeforeEach
    void people() throws Exception {
        opened = office.open();
        representative = office.staff(opened, "周小周", Role.CALL_TAKER, "customer-service");
        clerk = office.staff(opened, "吴小吴", Role.BILLING_CLERK, "customer-service");
        supervisor = office.staff(opened, "郑主管", Role.SUPERVISOR, "customer-service");
        head = office.staff(opened, "王负责", Role.DEPARTMENT_HEAD, "customer-service");
        today = LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    @Test
    void the_first_of_a_month_wants_the_leads_and_the_last_everybody_TUN_080_TUN_081() throws Exception {
        var first = meeting("first");
        var last = meeting("last");

        act(representative, () -> desk.invite(first));
        act(representative, () -> desk.invite(last));

        assertThat(wanted(first)).containsExactlyInAnyOrder(representative, supervisor, head);
        assertThat(wanted(last)).contains(clerk);
        assertThat(impersonation.as(clerk, () -> notices.unread(20)))
                .anyMatch(notice -> notice.kind().equals(NoticeKind.MEETING_CALLED));
    }

    @Test
    void one_called_beside_the_schedule_knows_which_of_its_month_it_is() throws Exception {
        var month = YearMonth.from(today).plusMonths(1);

        var first = impersonation.as(representative, () -> desk.call(month.atDay(2)));
        var last = impersonation.as(representative, () -> desk.call(month.atEndOfMonth()));

        assertThat(occasion(first)).isEqualTo(Occasion.FIRST);
        assertThat(occasion(last)).isEqualTo(Occasion.LAST);
    }

    private Occasion occasion(String number) throws Exception {
        return impersonation.as(representative, () -> queries.find(number)).occasion();
    }

    @Test
    void a_meeting_goes_its_whole_way_with_leave_reports_minutes_and_remarks() throws Exception {
        var away = impersonation.as(
                head,
                () -> leave.file(new NewLeave(LeaveKind.SICK, today, null, false, false, "发烧", "急诊", null)));
        var number = meeting("last");
        act(representative, () -> desk.invite(number));
        assertThat(away).isNotBlank();

        act(representative, () -> desk.signIn(number, null));
        act(clerk, () -> desk.signIn(number, null));
        act(clerk, () -> desk.report(number, "收费窗口正常", "加一台打印机"));
        act(representative, () -> desk.take(number, "signed-in", null));
        assertThat(absences()).hasSize(2);
        act(representative, () -> desk.take(number, "work-reported", null));
        act(representative, () -> desk.take(number, "absentees-told", null));
        assertThat(found(number).people()).filteredOn(MeetingPerson::isAbsent).allMatch(one -> one.toldAt() != null);

        act(representative, () -> desk.take(number, "minutes-issued", "一、高峰值班。"));
        assertThat(found(number).entry().clocks()).anyMatch(clock ->
                clock.rule().equals("remarks-closed") && clock.state() == ClockState.RUNNING);
        act(clerk, () -> desk.remark(number, "漏记打印机"));
        act(representative, () -> desk.take(number, "remarks-closed", null));
        assertThat(found(number).entry().entry().fields()).containsEntry("remarks-open", "yes");
        assertThatThrownBy(() -> act(clerk, () -> desk.remark(number, "还有"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> act(representative, () -> desk.take(number, "corrected", null)))
                .isInstanceOf(ConflictException.class);
        var remark = found(number).remarks().get(0);
        act(representative, () -> desk.settle(number, remark.id()));
        act(representative, () -> desk.take(number, "corrected", null));
        assertThat(found(number).entry().entry().fields().get("help-needed")).contains("打印机");
        assertThat(filed(found(number).entry().entry().id())).contains("收费窗口正常", "漏记打印机", "settled_at");
    }

    /** What the record of the meeting holds once it is over (TUN-084, TUN-087, TUN-088). */
    private String filed(UUID entry) throws Exception {
        office.over(entry, representative, clock.instant());
        return office.filed(opened, entry);
    }

    /** TUN-087, TUN-088: nothing is printed and signed while remarks may still come. */
    @Test
    void minutes_are_not_signed_before_the_time_for_remarks_is_over() throws Exception {
        var number = meeting("first");
        act(representative, () -> desk.invite(number));
        act(representative, () -> desk.signIn(number, null));
        act(representative, () -> desk.take(number, "signed-in", null));
        act(representative, () -> desk.take(number, "work-reported", null));
        act(representative, () -> desk.take(number, "absentees-told", null));
        act(representative, () -> desk.take(number, "minutes-issued", "一、无。"));
        act(representative, () -> desk.take(number, "remarks-closed", null));
        act(representative, () -> desk.take(number, "confirmed", null));

        assertThatThrownBy(() -> act(representative, () -> desk.take(number, "signed", null)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.code()).isEqualTo("meeting.remarksStillTaken"));
    }

    @Test
    void a_task_of_a_meeting_has_a_person_a_day_and_a_limit_TUN_085() throws Exception {
        var number = meeting("first");

        var task = impersonation.as(
                representative, () -> desk.task(number, clerk, "整理口径", today.plusDays(3)));

        assertThat(impersonation.as(clerk, queries::myTasks))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo(task);
                    assertThat(one.dueAt()).isEqualTo(today.plusDays(4).atStartOfDay(SHANGHAI).toInstant());
                });
        assertThat(found(number).tasks()).extracting(EntrySummary::number).containsExactly(task);
        act(clerk, () -> desk.taskDone(task));
        assertThat(impersonation.as(clerk, queries::myTasks)).isEmpty();
    }

    @Test
    void who_is_not_wanted_signs_nothing_and_strangers_find_nothing() throws Exception {
        var number = meeting("first");
        act(representative, () -> desk.invite(number));
        var technician = office.staff(opened, "陈外勤", Role.TECHNICIAN, "maintenance");

        assertThatThrownBy(() -> act(clerk, () -> desk.signIn(number, null))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> act(clerk, () -> desk.invite(number))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> impersonation.as(technician, () -> queries.find(number)))
                .isInstanceOf(UnknownThingException.class);
        assertThat(impersonation.as(technician, () -> queries.list(null, 10)).items()).isEmpty();
    }

    private String meeting(String occasion) throws Exception {
        return impersonation.as(
                representative,
                () -> entries.open(new NewEntry(
                        "meeting", null, null, Map.of("held-on", today.toString(), "occasion", occasion))));
    }

    private List<UUID> wanted(String number) throws Exception {
        return found(number).people().stream().map(MeetingPerson::staffId).toList();
    }

    private MeetingDetails found(String number) throws Exception {
        return impersonation.as(representative, () -> queries.find(number));
    }

    private List<EntrySummary> absences() throws Exception {
        return impersonation
                .as(
                        supervisor,
                        () -> entryQueries.list(new EntryFilter("meeting-absence", true, null, null, null), null, 50))
                .items();
    }

    private void act(UUID person, Runnable act) throws Exception {
        impersonation.as(person, () -> {
            act.run();
            return null;
        });
    }
}
