package shouwen.web.replay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.replay.CaseDifference;
import shouwen.replay.ReplayTotals.Pair;
import shouwen.replay.service.CaseOutcomeChange;
import shouwen.replay.service.ReplayReport;
import shouwen.replay.service.ReplayRun;
import shouwen.replay.service.Replays;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.Moments;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** One replay: how far it is, what it adds up to, and the cases that come out otherwise. */
@Named("replayView")
@RequestScoped
public class ReplayView {

    private static final int PAGE = 50;

    @Inject
    Replays replays;

    @Inject
    ActivePacks packs;

    @Inject
    PackWords words;

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    private @Nullable String id;
    private @Nullable String all;
    private @Nullable String after;
    private @Nullable ReplayRun run;
    private @Nullable PolicyPack draft;
    private ReplayReport report = new ReplayReport(new Pair(0, 0), List.of(), List.of());
    private Page<CaseOutcomeChange> page = new Page<>(List.of(), null);

    /**
     * A bar of the chart.
     *
     * @param before cases of the hour, as share of the highest hour, 0 to 100
     */
    public record Bar(int hour, Pair cases, int before, int after) {}

    public void load() {
        var wanted = ReplayServlet.id(id);
        run = replays.find(wanted);
        draft = packs.byVersion(run.draftId());
        report = replays.report(wanted);
        page = replays.differences(wanted, !isAll(), after, PAGE);
        if (run.running()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
        }
    }

    public ReplayRun getRun() {
        if (run == null) {
            throw new UnknownThingException("replay", String.valueOf(id));
        }
        return run;
    }

    public boolean isLoaded() {
        return run != null;
    }

    public ReplayReport getReport() {
        return report;
    }

    public List<CaseOutcomeChange> getChanges() {
        return page.items();
    }

    /** Where the page stands when it fetches itself again. */
    public String getAddress() {
        return address().toString();
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address().with("after", page.next()).toString();
    }

    private Address address() {
        return Address.of("/policy/replay").with("id", id).with("all", isAll() ? "yes" : null);
    }

    /** The name of a limit: as the draft says, or as the pack in force does; its id where neither knows it. */
    public Object limit(String rule) {
        return Stream.of(Optional.ofNullable(draft), Optional.of(words.pack()))
                .flatMap(Optional::stream)
                .flatMap(pack -> pack.clockRule(rule).map(ClockRule::name).stream())
                .map(Object.class::cast)
                .findFirst()
                .orElse(rule);
    }

    /** The name of a department. */
    public Object department(String code) {
        return words.department(code);
    }

    /** A change in a sentence. */
    public String told(CaseDifference.Change change) {
        var key = "told." + change.kind();
        return switch (change.kind()) {
            case DEPARTMENT -> say(key, department(change.before()), department(change.after()));
            case CALL_BACK -> say(key, change.before(), change.after());
            case CLOCK_ADDED -> say(key, limit(change.rule()), verdict(change.after()));
            case CLOCK_GONE -> say(key, limit(change.rule()));
            case VERDICT -> say(key, limit(change.rule()), verdict(change.before()), verdict(change.after()));
            case DUE -> say(
                    key,
                    limit(change.rule()),
                    moments.format(change.dueBefore(), "dateTime"),
                    moments.format(change.dueAfter(), "dateTime"));
        };
    }

    private String verdict(String code) {
        return say("verdict." + code);
    }

    private String say(String key, Object... arguments) {
        return texts.of("replay", key, arguments);
    }

    /** The hours of a day, as far as anything came in. */
    public List<Bar> bars(ReplayReport.Load load) {
        long most = load.hours().stream().mapToLong(hour -> Math.max(hour.before(), hour.after())).max().orElse(0);
        return IntStream.range(0, load.hours().size())
                .mapToObj(hour -> bar(hour, load.hours().get(hour), Math.max(1, most)))
                .toList();
    }

    private static Bar bar(int hour, Pair cases, long most) {
        return new Bar(hour, cases, (int) (cases.before() * 100 / most), (int) (cases.after() * 100 / most));
    }

    /** Whether cases of which only due moments move are listed too. */
    public boolean isAll() {
        return "yes".equals(all);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getAll() {
        return all;
    }

    public void setAll(@Nullable String all) {
        this.all = all;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
