package shouwen.policy.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A clock's values must fit together: units of its kind of time, levels that climb, what may be agreed. */
final class ClockChecks {

    private final PackEntry clock;
    private final Problems problems;

    ClockChecks(PackEntry clock, Problems problems) {
        this.clock = clock;
        this.problems = problems;
    }

    void run() {
        tolerance();
        var target = clock.given("target");
        if (target != null && !target.equals(ClockRules.AT_ONCE)) {
            unit("/target", target);
        }
        kind();
        agreed();
        levels();
    }

    private void tolerance() {
        boolean atOnce = clock.text("target").equals(ClockRules.AT_ONCE);
        if (atOnce != clock.has("tolerance")) {
            refuse("/target", "a tolerance stands with the target \"at-once\" and only there");
        }
        var tolerance = clock.given("tolerance");
        if (tolerance != null) {
            unit("/tolerance", tolerance);
        }
    }

    private void unit(String place, String value) {
        var fault = Units.fault(clock.text("time"), value);
        if (fault.isPresent()) {
            refuse(place, fault.get());
        } else if (!Units.fixed(value)) {
            warning(Units.length(value));
        }
    }

    private void warning(@Nullable Duration length) {
        var warn = clock.given("warnBefore");
        var before = warn == null ? null : Units.length(warn);
        if (before != null && length != null && before.compareTo(length) >= 0) {
            refuse("/warnBefore", "the warning would come before the clock starts");
        }
    }

    private void kind() {
        var kind = clock.given("kind");
        if (kind != null && kind.equals("timer") != clock.has("pause")) {
            refuse("/kind", "a timer has reasons to pause, a deadline and a promise have none");
        }
    }

    private void agreed() {
        boolean agreeable = clock.has("unlessAgreed") || "promise".equals(clock.given("kind"));
        if (clock.has("latest") && !agreeable) {
            refuse("/latest", "nothing may be agreed: say unlessAgreed: true");
        }
        if (clock.has("latestBy") && !clock.has("latest")) {
            refuse("/latestBy", "there is no latest to consent to");
        }
        var latest = clock.given("latest");
        if (latest != null) {
            Units.fault(clock.text("time"), latest).ifPresent(fault -> refuse("/latest", fault));
        }
    }

    private void levels() {
        var levels = clock.at("levels");
        Duration before = null;
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            if (level.path("level").asInt() != i + 1) {
                refuse("/levels/" + i + "/level", "levels count 1, 2, 3 in order");
            }
            if (level.has("role") == level.has("post")) {
                refuse("/levels/" + i, "a level tells either a role or a post");
            }
            var after = Units.length(level.path("after").asText());
            if (after != null && after.compareTo(Units.LONGEST) > 0) {
                refuse("/levels/" + i + "/after", "\"" + level.path("after").asText() + "\" is longer than ten years");
            }
            if (after != null && before != null && after.compareTo(before) <= 0) {
                refuse("/levels/" + i + "/after", "a level must come later than the one below it");
            }
            before = after == null ? before : after;
        }
    }

    private void refuse(String place, String reason) {
        problems.add(clock.problem(place, reason));
    }
}
