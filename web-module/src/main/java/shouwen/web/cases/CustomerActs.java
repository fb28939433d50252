package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.CallBackForm;
import shouwen.cases.service.AnswerService;
import shouwen.cases.service.CallBackService;
import shouwen.policy.Channel;
import shouwen.web.ui.Messages;

/** What customer service tells and asks the customer: the answer, the call-back. */
@Named("customerActs")
@RequestScoped
public class CustomerActs {

    @Inject
    AnswerService answers;

    @Inject
    CallBackService callBacks;

    @Inject
    CaseView shown;

    @Inject
    SeenCase seen;

    @Inject
    Messages messages;

    private @Nullable String text;
    private @Nullable Channel channel;
    private @Nullable Boolean satisfied;
    private boolean reached = true;
    private Map<String, Integer> scores = new HashMap<>();
    private @Nullable String opinion;
    private @Nullable String reason;
    private boolean handlingWasRight;
    private @Nullable String department;

    public String answer() {
        answers.answer(seen.getNumber(), seen.version(), channel, Typed.orEmpty(text), satisfied);
        messages.info("cases", "done.answered");
        return seen.page();
    }

    public String callBack() {
        callBacks.record(seen.getNumber(), seen.version(), form());
        messages.info("cases", "done.calledBack");
        return seen.page();
    }

    private CallBackForm form() {
        return new CallBackForm(
                reached, satisfied, given(), Typed.orEmpty(opinion), Typed.orEmpty(reason), handlingWasRight, department);
    }

    /** The scores that were given; none for what was not asked. */
    private Map<String, Integer> given() {
        var given = new LinkedHashMap<String, Integer>();
        shown.getScores().forEach(score -> {
            var value = scores.get(score.code());
            if (value != null) {
                given.put(score.code(), value);
            }
        });
        return given;
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** As chosen; at first the way the case came in. */
    public @Nullable Channel getChannel() {
        return channel == null ? shown.getDetails().facts().channel() : channel;
    }

    public void setChannel(@Nullable Channel channel) {
        this.channel = channel;
    }

    public @Nullable Boolean getSatisfied() {
        return satisfied;
    }

    public void setSatisfied(@Nullable Boolean satisfied) {
        this.satisfied = satisfied;
    }

    public boolean isReached() {
        return reached;
    }

    public void setReached(boolean reached) {
        this.reached = reached;
    }

    public Map<String, Integer> getScores() {
        return scores;
    }

    public void setScores(Map<String, Integer> scores) {
        this.scores = scores;
    }

    public @Nullable String getOpinion() {
        return opinion;
    }

    public void setOpinion(@Nullable String opinion) {
        this.opinion = opinion;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public boolean isHandlingWasRight() {
        return handlingWasRight;
    }

    public void setHandlingWasRight(boolean handlingWasRight) {
        this.handlingWasRight = handlingWasRight;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }
}
