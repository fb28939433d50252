package shouwen.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.shared.InvalidInputException;
import shouwen.shared.Texts;

/**
 * Reads what somebody fills in: each value in the form entries keep it, refused with the field's name otherwise. Moments
 * are told with an offset, or as local time of the operator.
 */
public final class FieldValues {

    private static final int LINE = 200;
    private static final int LINES = 4000;
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final RegisterRule rule;
    private final ZoneId zone;

    public FieldValues(RegisterRule rule, ZoneId zone) {
        this.rule = rule;
        this.zone = zone;
    }

    /**
     * What an entry holds after something was filled in.
     *
     * @param before what it held
     * @param given by field; a blank value empties the field, one left out stays
     */
    public Map<String, String> merge(Map<String, String> before, Map<String, @Nullable String> given) {
        var values = new TreeMap<>(before);
        given.forEach((id, text) -> {
            var field = rule.field(id)
                    .filter(known -> known.type() != RegisterField.Type.COMPUTED)
                    .orElseThrow(() -> new InvalidInputException("fields." + shortened(id), "register.unknownField"));
            var value = read(field, text);
            if (value.isEmpty()) {
                values.remove(id);
            } else {
                values.put(id, value);
            }
        });
        return values;
    }

    private String read(RegisterField field, @Nullable String given) {
        var name = "fields." + field.id();
        var text = field.type() == RegisterField.Type.LONG_TEXT
                ? Texts.optionalLines(name, given, LINES)
                : Texts.optionalLine(name, given, LINE);
        if (text.isEmpty()) {
            return text;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, COMPUTED -> text;
            case CHOICE -> oneOf(
                    field.choices().stream().anyMatch(choice -> choice.code().equals(text)), name, "notAChoice", text);
            case YES_NO -> oneOf(text.equals("yes") || text.equals("no"), name, "notYesOrNo", text);
            case NUMBER -> number(name, text).toPlainString();
            case MONEY -> money(name, text);
            case PERCENT -> percent(name, text);
            case DATE -> date(name, text);
            case MOMENT -> moment(name, text);
        };
    }

    private static String oneOf(boolean allowed, String name, String code, String text) {
        if (!allowed) {
            throw new InvalidInputException(name, code);
        }
        return text;
    }

    private static BigDecimal number(String name, String text) {
        try {
            if (text.length() <= 20) {
                var number = new BigDecimal(text);
                if (number.abs().compareTo(MOST) < 0 && number.scale() <= 10) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw new InvalidInputException(name, "notANumber");
    }

    private static String money(String name, String text) {
        var sum = number(name, text);
        if (sum.stripTrailingZeros().scale() > 2) {
            throw new InvalidInputException(name, "register.notMoney");
        }
        return sum.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String percent(String name, String text) {
        var share = number(name, text);
        if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new InvalidInputException(name, "register.notAPercentage");
        }
        return share.toPlainString();
    }

    private static String date(String name, String text) {
        try {
            return within(name, LocalDate.parse(text)).toString();
        } catch (DateTimeException e) {
            throw new InvalidInputException(name, "notADate");
        }
    }

    private String moment(String name, String text) {
        try {
            Instant at = hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
            within(name, at.atZone(zone).toLocalDate());
            return at.toString();
        } catch (DateTimeException e) {
            throw new InvalidInputException(name, "register.notAMoment");
        }
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return time > 0 && (text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
    }

    private static LocalDate within(String name, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new InvalidInputException(name, "notADate");
        }
        return date;
    }

    private static String shortened(String id) {
        return id.length() > 40 ? id.substring(0, 40) : id;
    }
}
