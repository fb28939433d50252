package shouwen.policy.internal;

import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A clock's values must fit together: moments in order, units of its kind of time, levels that climb. */
final class ClockChecks {

    private static final Pattern HOURS = Pattern.compile("PT(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?");
    private static final Pattern DATES = Pattern.compile("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?");
    private static final Pattern BUSINESS_DAYS = Pattern.compile("P\\d+([.]5)?BD");
    private static final Pattern FIXED = Pattern.compile("(next-morning|monday-after)(@.*)?");
    private static final Duration LONGEST = Duration.ofDays(3660);

    private final PackEntry clock;
    private final Problems problems;

    ClockChecks(PackEntry clock, Problems problems) {
        this.clock = clock;
        this.problems = problems;
    }

    void run() {
        if (PackMapper.moment(clock.text("start")).compareTo(PackMapper.moment(clock.text("stop"))) >= 0) {
            refuse("/stop", "a clock cannot stop at or before the moment it starts");
        }
        tolerance();
        var target = clock.given("target");
        if (target != null && !target.equals(PackMapper.AT_ONCE)) {
            unit("/target", target);
        }
        levels();
    }

    private void tolerance() {
        boolean atOnce = clock.text("target").equals(PackMapper.AT_ONCE);
        if (atOnce != clock.has("tolerance")) {
            refuse("/target", "a tolerance stands with the target \"at-once\" and only there");
        }
        var tolerance = clock.given("tolerance");
        if (tolerance != null) {
            unit("/tolerance", tolerance);
        }
    }

    private void unit(String place, String value) {
        var time = clock.text("time");
        boolean fits = switch (time) {
            case "wall" -> HOURS.matcher(value).matches() || value.matches("P\\d+D");
            case "working" -> HOURS.matcher(value).matches() || BUSINESS_DAYS.matcher(value).matches();
            case "calendar" -> DATES.matcher(value).matches() || FIXED.matcher(value).matches();
            default -> false;
        };
        if (!fits) {
            refuse(place, "\"" + value + "\" cannot be counted in " + time + " time");
            return;
        }
        if (FIXED.matcher(value).matches()) {
            return;
        }
        var length = length(value);
        if (length == null || length.compareTo(LONGEST) > 0) {
            refuse(place, "\"" + value + "\" is longer than ten years");
        } else if (length.isZero()) {
            refuse(place, "\"" + value + "\" is no time at all; for \"at once\" write at-once and a tolerance");
        } else {
            warning(length);
        }
    }

    private void warning(Duration length) {
        var warn = clock.given("warnBefore");
        var before = warn == null ? null : length(warn);
        if (before != null && before.compareTo(length) >= 0) {
            refuse("/warnBefore", "the warning would come before the clock starts");
        }
    }

    private void levels() {
        var levels = clock.at("levels");
        Duration before = null;
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).path("level").asInt() != i + 1) {
                refuse("/levels/" + i + "/level", "levels count 1, 2, 3 in order");
            }
            var after = length(levels.get(i).path("after").asText());
            if (after != null && before != null && after.compareTo(before) <= 0) {
                refuse("/levels/" + i + "/after", "a level must come later than the one below it");
            }
            before = after == null ? before : after;
        }
    }

    private void refuse(String place, String reason) {
        problems.add(clock.problem(place, reason));
    }

    /** How long a value is, roughly where it counts dates; null if it is blank or beyond counting. */
    private static @Nullable Duration length(String value) {
        try {
            if (BUSINESS_DAYS.matcher(value).matches()) {
                return Duration.ofHours((long) (Double.parseDouble(value.substring(1, value.length() - 2)) * 24));
            }
            if (HOURS.matcher(value).matches()) {
                return Duration.parse(value);
            }
            return DATES.matcher(value).matches()
                    ? Duration.ofDays(Period.parse(value).toTotalMonths() * 30 + Period.parse(value).getDays())
                    : null;
        } catch (RuntimeException beyondCounting) {
            return null;
        }
    }
}
