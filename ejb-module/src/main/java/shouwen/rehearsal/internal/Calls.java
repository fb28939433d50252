package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/** When customers call: so many a day, most of them in the morning and after work. */
@ApplicationScoped
class Calls {

    private static final int[] DEMONSTRATION = {20, 17, 15, 13, 10, 12, 10, 8, 9, 10, 9, 8, 8, 14, 17, 13, 10, 8, 9, 9, 10};
    private static final List<Integer> HOURS =
            List.of(7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 13, 14, 14, 15, 16, 17, 18, 18, 19, 19, 20, 21, 22, 2);
    private static final double WEEKEND = 0.7;
    private static final double WEEKDAY = 1.12;

    @Inject
    CaseLives lives;

    /** Plans every call; none where the packs know no cases. */
    void plan(Rehearsed rehearsed) {
        if (rehearsed.stories().isEmpty()) {
            return;
        }
        var script = rehearsed.script();
        int day = 0;
        for (var date = script.firstDay(); isBefore(date, rehearsed); date = date.plusDays(1)) {
            int calls = calls(rehearsed, date, day++);
            for (int call = 0; call < calls; call++) {
                rehearsed.agenda().plan(moment(rehearsed, date), () -> lives.call(rehearsed));
            }
        }
    }

    private static boolean isBefore(LocalDate date, Rehearsed rehearsed) {
        return date.atStartOfDay(Cast.ZONE).toInstant().isBefore(rehearsed.end());
    }

    private static Instant moment(Rehearsed rehearsed, LocalDate date) {
        var random = rehearsed.random();
        var time = LocalTime.of(HOURS.get(random.nextInt(HOURS.size())), random.nextInt(60), random.nextInt(60));
        return date.atTime(time).atZone(Cast.ZONE).toInstant();
    }

    private static int calls(Rehearsed rehearsed, LocalDate date, int day) {
        var mean = rehearsed.script().calls();
        if (mean == null) {
            return DEMONSTRATION[day % DEMONSTRATION.length];
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return poisson(mean * (weekend ? WEEKEND : WEEKDAY), rehearsed.random());
    }

    /** How many come by chance when so many come on an average; in steps, so that a large average does not underflow. */
    static int poisson(double mean, Random random) {
        int count = 0;
        for (double rest = mean; rest > 0; rest -= 100) {
            double limit = StrictMath.exp(-Math.min(rest, 100));
            double product = random.nextDouble();
            while (product > limit) {
                count++;
                product *= random.nextDouble();
            }
        }
        return count;
    }
}
