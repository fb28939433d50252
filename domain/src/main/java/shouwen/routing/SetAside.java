package shouwen.routing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message that could not be carried out, as an administrator sees it: without personal data.
 *
 * @param reason why it was set aside
 * @param facts what the message is about, by name, such as the number of the case; empty where it cannot be read
 * @param length of the message in characters
 */
public record SetAside(
        UUID id, String queue, String key, String type, String reason, Map<String, String> facts, int length, Instant at) {

    /** The number of the case it is about; empty for none. */
    public String caseNumber() {
        return facts.getOrDefault("caseNumber", "");
    }
}
