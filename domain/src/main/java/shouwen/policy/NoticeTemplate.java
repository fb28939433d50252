package shouwen.policy;

import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A message and what sets it off.
 *
 * @param event a moment of a case, {@code register.step}, or the id of a schedule
 * @param to {@link #CUSTOMER}, or the id of a post
 * @param text with {@code {placeholders}}
 * @param lead so long before the event, null: at the event, or while blank
 */
public record NoticeTemplate(
        String id,
        String clause,
        LocalizedText name,
        String event,
        String to,
        Channel channel,
        LocalizedText text,
        @Nullable String lead) {

    /** The customer the case or the account belongs to. */
    public static final String CUSTOMER = "customer";

    /** How it is sent. */
    public enum Channel {
        SMS,
        EMAIL,
        LETTER,
        DESK
    }
}
