package shouwen.web.api.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.Complainant;
import shouwen.cases.NewCase;
import shouwen.policy.CaseKind;
import shouwen.policy.Channel;
import shouwen.web.api.UnreadableRequestException;

/**
 * A case as programs hand it in.
 *
 * @param answers to the questions of the category, by question code; texts, numbers or true and false
 * @param department where to route it when no rule decides
 * @param onTheSpot the answer already given, for a consultation
 */
public record CaseIntake(
        @Nullable CaseKind kind,
        @Nullable String category,
        @Nullable Channel channel,
        @Nullable Complainant customer,
        @Nullable String summary,
        @Nullable String details,
        @Nullable Map<String, JsonNode> answers,
        @Nullable String desiredOutcome,
        @Nullable String department,
        NewCase.@Nullable OnTheSpot onTheSpot) {

    NewCase toNewCase() {
        return new NewCase(
                kind, category, channel, customer, summary, details, texts(), desiredOutcome, department, onTheSpot);
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        if (answers != null) {
            answers.forEach((code, answer) -> texts.put(code, text(code, answer)));
        }
        return texts;
    }

    private static String text(String code, JsonNode answer) {
        if (answer.isBoolean()) {
            return answer.booleanValue() ? "yes" : "no";
        }
        if (answer.isContainerNode()) {
            throw new UnreadableRequestException(400, "json.wrongType", "answers." + code, "string");
        }
        return answer.isNull() ? "" : answer.asText();
    }
}
