package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.cases.service.PromiseService;
import shouwen.clock.ClockView;
import shouwen.escalation.service.Overruns;
import shouwen.web.ui.LocalMoment;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Moments;
import shouwen.web.ui.PackWords;

/** Writes down a time agreed with the customer. */
@Named("promiseActs")
@RequestScoped
public class PromiseActs {

    @Inject
    PromiseService promises;

    @Inject
    Overruns overruns;

    @Inject
    PackWords words;

    @Inject
    CaseView shown;

    @Inject
    SeenCase seen;

    @Inject
    Moments moments;

    @Inject
    Messages messages;

    private @Nullable String clock;
    private @Nullable String until;
    private @Nullable String with;
    private @Nullable String note;

    public String agree() {
        var moment = LocalMoment.parse("until", until, moments.getZone());
        promises.agree(seen.getNumber(), seen.version(), clock, moment, with, note);
        messages.info("cases", "done.agreed");
        return seen.page();
    }

    /** Asks the post the clause names to consent to a later time. */
    public String askConsent() {
        overruns.ask(seen.getNumber(), seen.version(), clock, LocalMoment.parse("until", until, moments.getZone()), note);
        messages.info("cases", "done.consentAsked");
        return seen.page();
    }

    /** Whether somebody may consent to more than one of the limits allows. */
    public boolean isConsentPossible() {
        return getClocks().stream()
                .flatMap(each -> words.pack().clockRule(each.rule()).stream())
                .anyMatch(rule -> rule.agreed() != null && rule.agreed().latestBy() != null);
    }

    /** The limits something can be agreed about: those that have not ended, each once. */
    public List<ClockView> getClocks() {
        Map<String, ClockView> byRule = new LinkedHashMap<>();
        shown.getRunning().forEach(each -> byRule.putIfAbsent(each.clock().rule(), each.clock()));
        return List.copyOf(byRule.values());
    }

    public @Nullable String getClock() {
        return clock;
    }

    public void setClock(@Nullable String clock) {
        this.clock = clock;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }

    public @Nullable String getWith() {
        return with;
    }

    public void setWith(@Nullable String with) {
        this.with = with;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
