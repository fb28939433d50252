package shouwen.web.api.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.staff.RosterBreach;
import shouwen.staff.RosterDetails;
import shouwen.staff.RosterDuty;
import shouwen.staff.RosterRule;
import shouwen.staff.RosterState;
import shouwen.staff.RosterSummary;
import shouwen.staff.ShiftKind;
import shouwen.staff.SwapLine;
import shouwen.staff.SwapState;

/** Rosters and exchanges as programs see them. */
public final class RosterRows {

    private RosterRows() {}

    /** @param publishedAt null for a draft */
    public record Row(
            String number,
            String department,
            LocalDate firstDay,
            LocalDate lastDay,
            RosterState state,
            Instant madeAt,
            @Nullable Instant publishedAt) {

        static Row of(RosterSummary one) {
            return new Row(
                    one.number(), one.department(), one.firstDay(), one.lastDay(), one.state(), one.madeAt(), one.publishedAt());
        }
    }

    /** A roster with its places, and in a draft what stands against its publishing. */
    public record Whole(
            String number,
            String department,
            LocalDate firstDay,
            LocalDate lastDay,
            RosterState state,
            int version,
            long seed,
            List<Duty> duties,
            List<Breach> breaches,
            int uncovered) {

        static Whole of(RosterDetails details) {
            var roster = details.roster();
            return new Whole(
                    roster.number(),
                    roster.department(),
                    roster.firstDay(),
                    roster.lastDay(),
                    roster.state(),
                    roster.version(),
                    roster.seed(),
                    details.duties().stream().map(duty -> Duty.of(duty, details.people())).toList(),
                    details.breaches().stream().map(Breach::of).toList(),
                    details.uncovered().size());
        }
    }

    /** @param person null while nobody is on it */
    public record Duty(
            UUID id,
            UUID shift,
            ShiftKind kind,
            String label,
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            String qualification,
            @Nullable UUID person,
            @Nullable String name,
            boolean settled) {

        static Duty of(RosterDuty duty, Map<UUID, String> people) {
            var person = duty.staffId();
            return new Duty(
                    duty.id(),
                    duty.shiftId(),
                    duty.kind(),
                    duty.label(),
                    duty.day(),
                    duty.startsAt(),
                    duty.endsAt(),
                    duty.qualification(),
                    person,
                    person == null ? null : people.get(person),
                    duty.settled());
        }
    }

    /** @param rule which kind of rule is broken */
    public record Breach(String rule, UUID person, LocalDate day, UUID shift) {

        static Breach of(RosterBreach breach) {
            return new Breach(breach.code(), breach.person(), breach.day(), breach.shift());
        }
    }

    /** @param smallest whether giving up any one rule of the conflict is proved to be enough */
    public record Generated(boolean found, boolean decided, List<Rule> conflict, boolean smallest) {}

    /** A rule of a conflict; what does not belong to its kind is null. */
    public record Rule(
            String kind,
            @Nullable UUID person,
            @Nullable UUID shift,
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable Integer value,
            @Nullable String name) {

        static Rule of(RosterRule rule) {
            if (rule instanceof RosterRule.Staffed some) {
                var need = some.need();
                return new Rule("staffed", null, need.shift(), need.day(), need.from(), need.heads(), null);
            } else if (rule instanceof RosterRule.Qualified some) {
                return new Rule("qualified", null, some.shift(), null, null, null, some.qualification());
            } else if (rule instanceof RosterRule.Away some) {
                return new Rule("away", some.person(), null, some.absence().from().toLocalDate(), null, null, some.absence().source());
            } else if (rule instanceof RosterRule.Settled some) {
                return new Rule("settled", some.person(), some.shift(), some.day(), null, null, null);
            }
            return general(rule);
        }

        private static Rule general(RosterRule rule) {
            if (rule instanceof RosterRule.Rest some) {
                return limit("rest-hours", some.hours());
            } else if (rule instanceof RosterRule.NightsInRow some) {
                return limit("nights-in-row", some.most());
            } else if (rule instanceof RosterRule.FreeDays some) {
                return limit("free-days-in-week", some.least());
            } else if (rule instanceof RosterRule.Compensation some) {
                return limit("compensation-days", some.withinDays());
            }
            return limit("no-early-after-night", null);
        }

        private static Rule limit(String kind, @Nullable Integer value) {
            return new Rule(kind, null, null, null, null, value, null);
        }
    }

    /** Whose shift it is. */
    public record OnDuty(
            UUID person, String name, ShiftKind kind, String label, Instant startsAt, Instant endsAt, boolean onLeave) {

        static OnDuty of(shouwen.staff.OnDuty duty) {
            return new OnDuty(
                    duty.person(),
                    duty.name(),
                    duty.kind(),
                    duty.label(),
                    duty.startsAt(),
                    duty.endsAt(),
                    duty.onLeave());
        }
    }

    /** @param inReturn null where nothing is given in return */
    public record Swap(
            String number,
            String department,
            UUID askedBy,
            UUID askedOf,
            UUID duty,
            Instant startsAt,
            @Nullable UUID inReturn,
            String reason,
            SwapState state,
            Instant askedAt,
            String note) {

        static Swap of(SwapLine line) {
            return new Swap(
                    line.number(),
                    line.department(),
                    line.askedBy(),
                    line.askedOf(),
                    line.duty(),
                    line.startsAt(),
                    line.returnDuty(),
                    line.reason(),
                    line.state(),
                    line.askedAt(),
                    line.note());
        }
    }

    /** The number of what was made. */
    public record Made(String number) {}
}
