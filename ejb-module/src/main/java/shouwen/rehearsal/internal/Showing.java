package shouwen.rehearsal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shouwen.policy.CaseFacts;
import shouwen.policy.Channel;
import shouwen.policy.FinishRequirement;
import shouwen.policy.Moment;
import shouwen.policy.Severity;
import shouwen.policy.service.ActivePacks;
import shouwen.routing.ResultForm;

/** What departments show for their work, as the pack demands of the story. */
@ApplicationScoped
class Showing {

    private static final Map<String, String> WORDS =
            Map.of("measurement", "客厅19.5℃，卧室19.0℃，供水47℃", "opinion", "客户表示认可");

    @Inject
    ActivePacks packs;

    /** All that is demanded in the life of a story's case. */
    List<FinishRequirement> demands(Life life) {
        var facts = new CaseFacts(
                life.story().kind(), life.story().category(), Severity.MAJOR, Channel.HOTLINE, Map.of());
        return packs.forOperator(life.rehearsed().operator()).pack().finishRequirements(facts);
    }

    /**
     * A result with everything demanded of it.
     *
     * @param found what was found beside
     */
    ResultForm result(Life life, String text, String... found) {
        var evidence = new HashMap<String, String>();
        var checks = new HashSet<String>();
        Stream.of(found).forEach(checks::add);
        for (var demand : demands(life)) {
            if (demand.before() == Moment.RESULT_RETURNED && demand.isWritten()) {
                evidence.put(demand.code(), WORDS.getOrDefault(demand.code(), text));
            } else if (demand.before() == Moment.RESULT_RETURNED) {
                checks.add(demand.code());
            }
        }
        return new ResultForm(text, evidence, checks);
    }
}
