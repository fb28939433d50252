package shouwen.staff;

/** What somebody has worked: all shifts, and of them nights, Saturdays and Sundays, public holidays. */
public record DutyLoad(int shifts, int nights, int weekends, int holidays) {

    public static final DutyLoad NONE = new DutyLoad(0, 0, 0, 0);

    /** The same with one more shift. */
    public DutyLoad with(ShiftNeed need, boolean holiday) {
        return new DutyLoad(
                shifts + 1,
                nights + (need.isNight() ? 1 : 0),
                weekends + (need.isWeekend() ? 1 : 0),
                holidays + (holiday ? 1 : 0));
    }

    public DutyLoad plus(DutyLoad more) {
        return new DutyLoad(
                shifts + more.shifts, nights + more.nights, weekends + more.weekends, holidays + more.holidays);
    }

    int[] parts() {
        return new int[] {shifts, nights, weekends, holidays};
    }
}
