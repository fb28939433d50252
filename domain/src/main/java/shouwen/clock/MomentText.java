package shouwen.clock;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockMoment;
import shouwen.policy.Moment;

/** Moments of cases stand in the database by their name, those of registers as packs spell them. */
@Converter
public class MomentText implements AttributeConverter<ClockMoment, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ClockMoment moment) {
        if (moment == null) {
            return null;
        }
        return moment instanceof Moment ofCase ? ofCase.name() : moment.code();
    }

    @Override
    public @Nullable ClockMoment convertToEntityAttribute(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.contains(".") ? ClockMoment.of(text) : Moment.valueOf(text);
    }
}
