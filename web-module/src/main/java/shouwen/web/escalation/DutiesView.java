package shouwen.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwen.clock.ClockView;
import shouwen.policy.ClockRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterMoment;
import shouwen.policy.RegisterRule;
import shouwen.policy.service.ActivePacks;
import shouwen.register.DutySet;
import shouwen.register.EntryDetails;
import shouwen.register.EntryState;
import shouwen.register.EntrySummary;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryQueries;
import shouwen.register.service.EntryService;
import shouwen.register.service.Registers;
import shouwen.web.ui.Messages;
import shouwen.web.ui.Moments;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/**
 * The duty sets of a case: opened by one press with what is known, and shown with all their limits, those too that a later
 * step starts (TUN-069, TUN-072, TUN-073, TUN-077).
 */
@Named("dutiesView")
@RequestScoped
public class DutiesView {

    private static final String FIELD = "field.";

    @Inject
    MatterView matter;

    @Inject
    Registers registers;

    @Inject
    EntryService service;

    @Inject
    EntryQueries entries;

    @Inject
    ActivePacks packs;

    @Inject
    PackWords words;

    @Inject
    Texts texts;

    @Inject
    Moments moments;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable List<Opened> opened;

    /** A limit of an opened set: running or over as its clock, or, while it has none, from which step it will count. */
    public record Limit(ClockRule rule, @Nullable ClockView clock, String from, String target) {}

    /** An entry that is open for the case, with every limit of its set. */
    public record Opened(EntrySummary entry, RegisterRule rule, List<Limit> limits) {}

    /** What may be opened by one press; none that is open already. */
    public List<DutySet> getSets() {
        return all().stream().filter(set -> !isOpen(set.rule().id())).toList();
    }

    /** The other registers an entry may be written in for the case: by their form. */
    public List<RegisterRule> getOthers() {
        var sets = all().stream().map(set -> set.rule().id()).toList();
        return openable().stream().filter(rule -> !sets.contains(rule.id())).toList();
    }

    private List<DutySet> all() {
        return openable().stream().flatMap(rule -> DutySet.of(words.pack(), rule).stream()).toList();
    }

    private List<RegisterRule> openable() {
        return matter.isOfEntry()
                ? List.of()
                : registers.all().stream()
                        .filter(one -> one.mayOpen() && one.rule().fromCase())
                        .map(Registers.Declared::rule)
                        .toList();
    }

    private boolean isOpen(String register) {
        return getOpened().stream().anyMatch(one -> one.rule().id().equals(register));
    }

    /** What stands in a field at first: as typed after a refusal, else what is known. */
    public String value(DutySet set, RegisterField field) {
        var typed = request.getParameter(FIELD + field.id());
        if (typed != null && set.rule().id().equals(request.getParameter("register"))) {
            return typed;
        }
        var about = Objects.requireNonNull(matter.getServiceCase());
        return set.known(about.facts().kind().code(), about.summary()).getOrDefault(field.id(), "");
    }

    /** Opens the set from the case, once. */
    public String open() {
        var register = Objects.requireNonNullElse(request.getParameter("register"), "");
        if (!isOpen(register)) {
            var values = new HashMap<String, @Nullable String>();
            request.getParameterMap().forEach((name, given) -> {
                if (name.startsWith(FIELD)) {
                    values.put(name.substring(FIELD.length()), given[0]);
                }
            });
            var number = service.open(new NewEntry(register, null, matter.getNumber(), values));
            messages.info("escalation", "done.opened", number);
        }
        return "/escalation/matter?faces-redirect=true&number=" + matter.getNumber();
    }

    /** The sets that are open for the case. */
    public List<Opened> getOpened() {
        var known = opened;
        if (known == null) {
            known = matter.isOfEntry()
                    ? List.of()
                    : entries.ofCase(matter.getNumber()).stream()
                            .filter(entry -> entry.state() == EntryState.OPEN)
                            .flatMap(entry -> opened(entry).stream())
                            .toList();
            opened = known;
        }
        return known;
    }

    private Optional<Opened> opened(EntrySummary entry) {
        var pack = packs.byVersion(entry.packVersionId());
        return pack.register(entry.register())
                .flatMap(rule -> DutySet.of(pack, rule))
                .flatMap(set -> entries.findReadable(entry.number()).map(found -> opened(entry, pack, set, found)));
    }

    private Opened opened(EntrySummary entry, PolicyPack pack, DutySet set, EntryDetails found) {
        var values = found.entry().fields();
        var limits = set.clocks().stream()
                .map(rule -> limit(set.rule(), rule, found.clocks()))
                .filter(limit -> limit.clock() != null
                        || pack.clockRules(set.rule().id(), values).contains(limit.rule()))
                .toList();
        return new Opened(entry, set.rule(), limits);
    }

    private Limit limit(RegisterRule register, ClockRule rule, List<ClockView> clocks) {
        var clock = clocks.stream().filter(one -> one.rule().equals(rule.id())).findFirst().orElse(null);
        return new Limit(rule, clock, from(register, rule), target(rule.target()));
    }

    private static String from(RegisterRule register, ClockRule rule) {
        return rule.starts().get(0) instanceof RegisterMoment moment
                ? register.step(moment.name()).map(step -> Texts.text(step.name())).orElse("")
                : "";
    }

    private String target(@Nullable String target) {
        if (target == null) {
            return "";
        }
        return target.matches("P\\d+BD")
                ? texts.of("escalation", "duties.days", Integer.valueOf(target.substring(1, target.length() - 2)))
                : target.startsWith("PT") ? moments.words(Duration.parse(target)) : target;
    }

    /** What a clause says, by the pack in force. */
    public String clause(String id) {
        return words.pack().clause(id).map(found -> Texts.text(found.text())).orElse("");
    }
}
