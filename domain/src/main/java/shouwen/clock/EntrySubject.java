package shouwen.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shouwen.policy.ClockMoment;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterMoment;

/**
 * An entry of a register that clocks run for.
 *
 * @param register the id of the register
 * @param fields by field what is filled in: moments in UTC or as the zone of the pack writes them, dates, choices by id,
 *     {@code yes} and {@code no}
 */
public record EntrySubject(
        UUID operatorId, UUID id, String number, UUID packVersionId, String register, Map<String, String> fields)
        implements ClockSubject {

    public EntrySubject {
        fields = Map.copyOf(fields);
    }

    /** An entry is not handed on: each of its moments comes once. */
    @Override
    public int step() {
        return 0;
    }

    @Override
    public List<ClockRule> rules(PolicyPack pack) {
        return pack.clockRules(register, fields);
    }

    /** The value of the field the moment names; a date counts from its midnight. */
    @Override
    public Optional<Instant> known(ClockMoment moment, ZoneId zone) {
        if (!(moment instanceof RegisterMoment named) || !named.register().equals(register)) {
            return Optional.empty();
        }
        return Optional.ofNullable(fields.get(named.name())).flatMap(value -> read(value, zone));
    }

    private static Optional<Instant> read(String value, ZoneId zone) {
        try {
            if (!value.contains("T")) {
                return Optional.of(LocalDate.parse(value).atStartOfDay(zone).toInstant());
            }
            return Optional.of(
                    value.endsWith("Z")
                            ? Instant.parse(value)
                            : LocalDateTime.parse(value).atZone(zone).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
