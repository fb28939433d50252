package shouwen.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PolicyPack;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterStep;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryContent;
import shouwen.register.EntryDetails;
import shouwen.register.RegisterRules;
import shouwen.register.StepDone;
import shouwen.register.Turn;
import shouwen.web.cases.ClockWords;
import shouwen.web.cases.ShownClock;
import shouwen.web.ui.Texts;

/** Says an entry in words, by the pack it follows. */
@Named("entryReader")
@RequestScoped
public class EntryReader {

    @Inject
    ActivePacks packs;

    @Inject
    EntryWords words;

    @Inject
    ClockWords clocks;

    @Inject
    EntryTimeline timeline;

    /**
     * A field with what stands in it.
     *
     * @param clause the clause that wants it; may be empty
     * @param calculation how a computed value came about, line by line
     * @param blanks what is not configured, in place of a value
     */
    public record Shown(String id, String name, String value, String clause, List<String> calculation, String blanks) {}

    /**
     * A step with who took it, or whose turn it is.
     *
     * @param undecided whether a ladder is to decide it and is not configured
     */
    public record Standing(
            Turn turn, String name, String clause, List<Taken> taken, String waitsFor, boolean undecided) {}

    /** A step as it was taken. */
    public record Taken(StepDone row, String who, String post, String outcome) {}

    private PolicyPack pack(EntryDetails details) {
        return packs.byVersion(details.entry().packVersionId());
    }

    /** What stands in the entry; fields nobody has filled in too. */
    public List<Shown> fields(EntryDetails details) {
        return details.rule().fields().stream().map(field -> shown(field, details)).toList();
    }

    private Shown shown(RegisterField field, EntryDetails details) {
        var calculation = details.entry().calculations().getOrDefault(field.id(), "");
        var blanks = EntryContent.blanks(calculation);
        var clause = Optional.ofNullable(field.clause()).orElse("");
        return new Shown(
                field.id(),
                Texts.text(field.name()),
                words.value(field, details.entry().fields()),
                clause,
                calculation.isEmpty() || !blanks.isEmpty() ? List.of() : List.of(calculation.split("\n")),
                blanks);
    }

    /** Every step of the procedure as it stands. */
    public List<Standing> steps(EntryDetails details) {
        return details.turns().stream().map(turn -> standing(turn, details)).toList();
    }

    private Standing standing(Turn turn, EntryDetails details) {
        var pack = pack(details);
        var taken = details.done().stream()
                .filter(row -> row.step().equals(turn.step().id()))
                .map(row -> new Taken(
                        row,
                        name(details, row.doneBy()),
                        row.post().isEmpty() ? "" : words.post(pack, row.post()),
                        words.outcome(details.rule(), row.step(), row.outcome())))
                .toList();
        var names = turn.isPossible()
                ? turn.posts().stream().map(post -> words.post(pack, post)).toList()
                : turn.waitsFor().stream().map(step -> words.step(details.rule(), step)).toList();
        return new Standing(
                turn,
                Texts.text(turn.step().name()),
                clause(turn.step(), details),
                taken,
                String.join(", ", names),
                new RegisterRules(pack).isUndecided(details.rule(), turn.step().id(), details.entry().fields()));
    }

    private static String clause(RegisterStep step, EntryDetails details) {
        var own = step.clause();
        return own == null ? details.rule().clause() : own;
    }

    List<StepOffer> offers(EntryDetails details) {
        var offers = new ArrayList<StepOffer>();
        for (var turn : details.turns()) {
            if (details.offered().contains(turn.step().id())) {
                offers.add(offer(turn.step(), details));
            }
        }
        return offers;
    }

    private StepOffer offer(RegisterStep step, EntryDetails details) {
        var clause = clause(step, details);
        var outcomes = details.outcomes().getOrDefault(step.id(), List.of()).stream()
                .map(id -> new StepOffer.Choice(id, words.outcome(details.rule(), step.id(), id)))
                .toList();
        return StepOffer.of(
                step.id(), Texts.text(step.name()), clause, clauseText(details, clause), outcomes, toFill(step, details));
    }

    /** Required ones and those the step wants, as far as they are empty. */
    private static List<String> toFill(RegisterStep step, EntryDetails details) {
        var wanted = new LinkedHashSet<String>();
        details.rule().fields().stream()
                .filter(field -> field.required() || step.requires().contains(field.id()))
                .filter(field -> field.type() != RegisterField.Type.COMPUTED)
                .filter(field -> details.entry().fields().getOrDefault(field.id(), "").isEmpty())
                .map(RegisterField::id)
                .forEach(wanted::add);
        return List.copyOf(wanted);
    }

    Map<String, @Nullable String> typed(EntryDetails details) {
        var typed = new LinkedHashMap<String, @Nullable String>();
        details.rule().fields().stream()
                .filter(field -> field.type() != RegisterField.Type.COMPUTED)
                .forEach(field -> typed.put(
                        field.id(),
                        words.typed(field, details.entry().fields().getOrDefault(field.id(), ""))));
        return typed;
    }

    /** The limits that still run or stand still, and those nobody has configured. */
    public List<ShownClock> running(EntryDetails details) {
        return clocks.of(details.clocks(), pack(details)).stream().filter(clock -> !clock.ended()).toList();
    }

    public List<ShownClock> ended(EntryDetails details) {
        return clocks.of(details.clocks(), pack(details)).stream().filter(ShownClock::ended).toList();
    }

    /** What happened, newest first. */
    public List<EntryTimeline.Line> timeline(EntryDetails details) {
        return timeline.of(details, pack(details));
    }

    public String clauseText(EntryDetails details, String id) {
        return pack(details).clause(id).map(clause -> Texts.text(clause.text())).orElse("");
    }

    public String department(EntryDetails details) {
        var code = details.entry().department();
        return pack(details).department(code).map(known -> Texts.text(known.name())).orElse(code);
    }

    /** Nobody: the system. */
    public String name(EntryDetails details, @Nullable UUID person) {
        return person == null ? "" : details.names().getOrDefault(person, "");
    }
}
