package shouwen.web.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.policy.LadderDecision;
import shouwen.policy.LadderRule;
import shouwen.policy.LeadRule;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterMoment;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.register.EntryDetails;
import shouwen.shared.InvalidInputException;
import shouwen.web.ui.Texts;

/** Why an entry of a register must hold what it holds, waits where it waits, and is decided by whom. */
public final class EntryReasons {

    private final EntryDetails found;
    private final PolicyPack pack;
    private final RegisterRule rule;
    private final ReasonWords words;

    /** @param pack of the version the entry goes by */
    public EntryReasons(EntryDetails found, PolicyPack pack, Locale locale, Texts texts) {
        this.found = found;
        this.pack = pack;
        this.rule = found.rule();
        this.words = new ReasonWords(pack, locale, texts);
    }

    /** The fields it must hold, the blocks, then the steps a ladder decides. */
    public List<Reason> all() {
        return Stream.of(fields(), blocks(), leads(), ladders()).flatMap(List::stream).toList();
    }

    private List<Reason> fields() {
        return rule.fields().stream()
                .filter(field -> field.type() != RegisterField.Type.COMPUTED)
                .filter(field -> field.required() || !wanting(field).isEmpty())
                .map(this::field)
                .toList();
    }

    private List<RegisterStep> wanting(RegisterField field) {
        return rule.steps().stream().filter(step -> step.requires().contains(field.id())).toList();
    }

    private Reason field(RegisterField field) {
        var lines = new ArrayList<String>();
        if (field.required()) {
            lines.add(words.say("reason.field.entry", words.in(field.name())));
        }
        wanting(field).forEach(step -> lines.add(words.say("reason.field.step", words.in(step.name()))));
        return words.reason(
                "required-field", field.id(), words.in(field.name()), clause(field.clause()), List.of(value(field)), lines);
    }

    private List<Reason> blocks() {
        return rule.steps().stream().map(this::block).flatMap(Optional::stream).toList();
    }

    /** A step that waits for another, belongs to some entries only, or must be somebody else's. */
    private Optional<Reason> block(RegisterStep step) {
        var lines = new ArrayList<String>();
        step.after().stream()
                .filter(before -> !before.equals(RegisterMoment.OPENED))
                .forEach(before -> lines.add(words.say("reason.block.after", name(before))));
        step.notSame().forEach(other -> lines.add(words.say("reason.block.notSame", name(other))));
        var inputs = step.onlyIf().fields().keySet().stream()
                .sorted()
                .map(id -> rule.field(id).map(this::value).orElse(id))
                .toList();
        if (lines.isEmpty() && inputs.isEmpty()) {
            return Optional.empty();
        }
        if (!inputs.isEmpty()) {
            boolean binds = step.onlyIf().holds(found.entry().fields());
            lines.add(words.say(binds ? "reason.block.binds" : "reason.block.bindsNot"));
        }
        return Optional.of(words.reason("block", step.id(), words.in(step.name()), clause(step.clause()), inputs, lines));
    }

    private List<Reason> leads() {
        return Stream.concat(Stream.of(RegisterMoment.OPENED), rule.steps().stream().map(RegisterStep::id))
                .flatMap(step -> pack.leads(rule.id(), step).stream())
                .map(this::lead)
                .toList();
    }

    private Reason lead(LeadRule lead) {
        var inputs = rule.field(lead.before()).map(this::value).stream().toList();
        var line = lead.configured()
                ? words.say("reason.lead", String.valueOf(lead.lead()), name(lead.step()))
                : words.say("reason.blank");
        var then = words.say(lead.refuses() ? "reason.lead.refused" : "reason.lead.marked");
        return words.reason("block", lead.id(), words.in(lead.name()), lead.clause(), inputs, List.of(line, then));
    }

    private List<Reason> ladders() {
        return rule.steps().stream()
                .flatMap(step -> pack.ladder(rule.id(), step.id()).stream())
                .map(this::ladder)
                .toList();
    }

    private Reason ladder(LadderRule ladder) {
        var by = ladder.by();
        var inputs = by == null ? List.<String>of() : rule.field(by).map(this::value).stream().toList();
        var lines = new ArrayList<String>();
        ladder.bands().forEach(band -> lines.add(line(band)));
        var clause = ladder.clause();
        try {
            var decision = ladder.decide(found.entry().fields());
            if (decision instanceof LadderDecision.Posts posts) {
                lines.add(words.say("reason.ladder.decide", posts(posts.posts()), words.say("reason.needs." + posts.needs())));
                if (posts.owed() != null) {
                    lines.add(words.say("reason.ladder.owed", name(posts.owed()), String.valueOf(posts.owedClause())));
                }
                clause = posts.clause();
            } else if (decision instanceof LadderDecision.NotConfigured blank) {
                lines.add(words.say("reason.blank"));
                clause = blank.clause();
            }
        } catch (InvalidInputException notKnownYet) {
            lines.add(words.say("reason.ladder.unknown"));
        }
        return words.reason("ladder-step", ladder.step(), words.in(ladder.name()), clause, inputs, lines);
    }

    private String line(LadderRule.Band band) {
        var posts = band.posts() == null ? words.say("reason.blank") : posts(band.posts());
        return band.upTo() == null
                ? words.say(band.rest() ? "reason.band.rest" : "reason.band.blank", posts, band.clause())
                : words.say("reason.band", band.upTo().toPlainString(), posts, band.clause());
    }

    private String posts(List<String> posts) {
        return posts.stream().map(words::post).collect(Collectors.joining(" → "));
    }

    private String name(String step) {
        return step.equals(RegisterMoment.OPENED)
                ? words.word("clock", "moment.opened", step)
                : rule.step(step).map(known -> words.in(known.name())).orElse(step);
    }

    private String value(RegisterField field) {
        var value = found.entry().fields().getOrDefault(field.id(), "");
        var shown = field.choices().stream()
                .filter(choice -> choice.code().equals(value))
                .map(choice -> words.in(choice.name()))
                .findFirst()
                .orElseGet(() -> field.type() == RegisterField.Type.YES_NO ? words.word("register", value, value) : value);
        return words.say("reason.input", words.in(field.name()), shown.isEmpty() ? words.say("reason.none") : shown);
    }

    private String clause(@Nullable String own) {
        return Objects.requireNonNullElse(own, rule.clause());
    }
}
