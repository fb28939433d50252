package shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.calendar.OperatorCalendars;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.service.ActivePacks;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.shared.ConflictException;
import shouwen.shared.InvalidInputException;
import shouwen.staff.service.AttendanceDesk;
import shouwen.staff.service.AttendanceQueries;
import shouwen.staff.service.LeaveDesk;

/** Attendance from the files of a device (TUN-044): what they make of a day, with leave and without. */
@InServer
class AttendanceIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Office office;

    @Inject
    Rota rota;

    @Inject
    Impersonation impersonation;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceQueries queries;

    @Inject
    LeaveDesk leave;

    @Inject
    EntryService entries;

    @Inject
    StaffDirectory staff;

    @Inject
    ActivePacks packs;

    @Inject
    Clock clock;

    private Office.Opened opened;
    private UUID clerk;
    private UUID late;
    private UUID supervisor;
    private UUID head;
    private LocalDate day;

    @BeforeEach
    void people() throws Exception {
        opened = office.open();
        clerk = office.staff(opened, "周小周", Role.CALL_TAKER, "customer-service");
        late = office.staff(opened, "吴小吴", Role.CALL_TAKER, "customer-service");
        supervisor = office.staff(opened, "郑主管", Role.SUPERVISOR, "customer-service");
        head = office.staff(opened, "王负责", Role.DEPARTMENT_HEAD, "customer-service");
        day = lastWorkday();
    }

    private LocalDate lastWorkday() {
        var rules = new LeaveRules(packs.forOperator(opened.operator()).pack(), OperatorCalendars.bundled());
        var date = LocalDate.ofInstant(clock.instant(), SHANGHAI).minusDays(1);
        while (!rules.isWorkday(date)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** TUN-056: twenty minutes are counted from the shift of a published roster, from the office for everybody else. */
    @Test
    void who_is_on_a_roster_is_late_for_their_shift_and_others_for_the_office() throws Exception {
        onTheNight(clerk);
        var night = sign(clerk, "20:19") + login(clerk) + "," + day.plusDays(1) + " 08:00\n" + sign(late, "08:50");

        var id = impersonation.as(supervisor, () -> desk.handIn("door.csv", bytes(night)));
        act(supervisor, () -> desk.take(id));

        assertThat(of(clerk)).hasValueSatisfying(line -> {
            assertThat(line.lateness()).isEqualTo("none");
            assertThat(line.offPost()).isEqualTo("none");
        });
        assertThat(of(late)).hasValueSatisfying(line -> assertThat(line.lateness()).isEqualTo("violation"));
    }

    /** TUN-049 absent without leave, TUN-056 twenty minutes late, TUN-057 twenty minutes off the post. */
    @Test
    void a_file_becomes_one_entry_for_each_person_and_says_who_was_missing_late_and_away() throws Exception {
        var file = sign(clerk, "08:30") + sign(clerk, "15:00") + sign(clerk, "15:20") + sign(clerk, "17:30")
                + sign(late, "08:50") + sign(late, "17:30") + "nobody," + day + " 08:30\n";

        var id = impersonation.as(supervisor, () -> desk.handIn("door.csv", bytes(file)));
        var preview = impersonation.as(supervisor, () -> desk.preview(id));
        assertThat(preview.signs()).isEqualTo(6);
        assertThat(preview.problems()).extracting(SignFile.Problem::line).containsExactly(7);
        assertThat(of(clerk)).isEmpty();
        act(supervisor, () -> desk.take(id));

        assertThat(of(clerk)).hasValueSatisfying(line -> {
            assertThat(line.offPost()).isEqualTo("violation");
            assertThat(line.lateness()).isEqualTo("none");
        });
        assertThat(of(late)).hasValueSatisfying(line -> assertThat(line.lateness()).isEqualTo("violation"));
        assertThat(of(head)).hasValueSatisfying(line -> assertThat(line.absence()).isEqualTo("absenteeism"));
        assertThatThrownBy(() -> act(supervisor, () -> desk.take(id))).isInstanceOf(ConflictException.class);
    }

    /** TUN-049: leave in effect excuses; one still being decided does not. */
    @Test
    void leave_excuses_absence_once_it_is_decided() throws Exception {
        var number = impersonation.as(
                clerk,
                () -> leave.file(new NewLeave(LeaveKind.SICK, day, null, false, false, "发烧", "急诊", null)));
        act(supervisor, () -> desk.workOut(day));
        assertThat(of(clerk)).hasValueSatisfying(line -> assertThat(line.absence()).isEqualTo("absenteeism"));

        act(head, () -> entries.record(number, null, "late-agreed", "agreed", "", Map.of()));
        act(supervisor, () -> entries.record(number, null, "decided", "agreed", "", Map.of()));
        act(supervisor, () -> desk.workOut(day));

        assertThat(of(clerk)).hasValueSatisfying(line -> {
            assertThat(line.absence()).isEqualTo("none");
            assertThat(line.onLeave()).isTrue();
        });
    }

    /** TUN-045: late because of work counts for nothing when the head knew before and told the desk. */
    @Test
    void a_delay_because_of_work_is_not_counted() throws Exception {
        var id = impersonation.as(supervisor, () -> desk.handIn("door.csv", bytes(sign(late, "09:10") + sign(late, "17:30"))));
        act(supervisor, () -> desk.take(id));
        assertThat(of(late)).hasValueSatisfying(line -> assertThat(line.deviates()).isTrue());

        var login = staff.find(late).orElseThrow().caller().login();
        var delay = impersonation.as(
                late,
                () -> entries.open(new NewEntry(
                        "work-delay",
                        login,
                        null,
                        Map.of("on", day.toString(), "reason", "抢修", "told-before", "yes", "relayed", "yes"))));
        act(head, () -> entries.record(delay, null, "told", null, "", Map.of()));
        act(clerk, () -> entries.record(delay, null, "relayed-to-desk", null, "", Map.of()));

        assertThat(of(late)).hasValueSatisfying(line -> {
            assertThat(line.excused()).isTrue();
            assertThat(line.deviates()).isFalse();
        });
    }

    @Test
    void a_checked_day_stays_as_it_is_and_a_sign_by_hand_is_told_apart() throws Exception {
        act(supervisor, () -> desk.sign(clerk, day.atTime(LocalTime.of(8, 30))));
        assertThat(of(clerk)).isPresent();
        act(clerk, () -> desk.check(day));

        act(supervisor, () -> desk.sign(clerk, day.atTime(LocalTime.of(17, 30))));

        assertThat(of(clerk)).hasValueSatisfying(line -> {
            assertThat(line.checked()).isTrue();
            assertThat(line.signOut()).isNull();
        });
    }

    @Test
    void files_of_old_devices_are_read_and_what_is_no_text_is_refused() throws Exception {
        var old = ("吴小吴," + day + " 08:30\n").getBytes(Charset.forName("GB18030"));
        var id = impersonation.as(supervisor, () -> desk.handIn("旧.csv", old));

        assertThat(impersonation.as(supervisor, () -> desk.preview(id)).signs()).isEqualTo(1);
        assertThatThrownBy(() -> act(supervisor, () -> desk.handIn("x.bin", new byte[] {0, 1, 2})))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> act(supervisor, () -> desk.handIn("x.csv", new byte[0])))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everybody_sees_their_own_days_and_those_who_keep_them_all() throws Exception {
        var technician = office.staff(opened, "陈外勤", Role.TECHNICIAN, "maintenance");
        act(supervisor, () -> desk.workOut(day));

        assertThat(names(technician)).containsExactly("陈外勤");
        assertThat(names(supervisor)).contains("陈外勤", "周小周");
        assertThatThrownBy(() -> act(technician, () -> desk.workOut(day))).isInstanceOf(Exception.class);
    }

    private Set<String> names(UUID reader) throws Exception {
        var filter = new AttendanceFilter(null, day, day, false);
        return impersonation.as(reader, () -> queries.list(filter, null, 200)).items().stream()
                .map(AttendanceLine::name)
                .collect(Collectors.toSet());
    }

    private Optional<AttendanceLine> of(UUID person) throws Exception {
        var filter = new AttendanceFilter(person, day, day, false);
        return impersonation.as(supervisor, () -> queries.list(filter, null, 10)).items().stream().findFirst();
    }

    private void onTheNight(UUID person) throws Exception {
        rota.publish(head, "customer-service", person, day, ShiftKind.NIGHT, "20:00", "08:00");
    }

    private String sign(UUID person, String time) {
        return login(person) + "," + day + " " + time + "\n";
    }

    private String login(UUID person) {
        return staff.find(person).orElseThrow().caller().login();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void act(UUID person, Runnable act) throws Exception {
        impersonation.as(person, () -> {
            act.run();
            return null;
        });
    }
}
