package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.cases.IntakeRules;
import shouwen.clock.PlannedClock;
import shouwen.policy.CaseKind;
import shouwen.policy.Category;
import shouwen.policy.Channel;
import shouwen.policy.Clause;
import shouwen.policy.Question;
import shouwen.policy.RequiredField;
import shouwen.policy.RoutingDecision;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** What the intake offers to choose from and how it names it, all of it from the operator's pack. */
@Named
@RequestScoped
public class IntakeChoices {

    private static final Set<String> PLACE = Set.of("place", "address", "repair-address");
    private static final Pattern PAIR = Pattern.compile(".{1,2}");
    private static final Comparator<@Nullable Instant> SOONEST = Comparator.nullsLast(Comparator.naturalOrder());

    @Inject
    IntakeView view;

    @Inject
    PackWords words;

    public List<CaseKind> getKinds() {
        return List.of(CaseKind.values());
    }

    public List<Channel> getChannels() {
        return List.of(Channel.values());
    }

    /** The matches of the look-up, to choose one. */
    public List<SelectItem> getCallers() {
        var callers = view.getCallers();
        return IntStream.range(0, callers.size())
                .mapToObj(i -> new SelectItem(String.valueOf(i), callers.get(i).label()))
                .toList();
    }

    /** A sum of money as it is written. */
    public String sum(BigDecimal amount) {
        return String.format(Texts.viewLocale(), "¥ %,.2f", amount);
    }

    /** The categories for the kind; all of them while no kind is chosen. */
    public List<Category> getCategories() {
        var kind = view.form().kind();
        return kind == null ? words.pack().categories() : words.pack().categories(kind);
    }

    /** What a clause says; empty for one the pack does not hold. */
    public String clause(@Nullable String id) {
        return id == null ? "" : words.pack().clause(id).map(Clause::text).map(Texts::text).orElse("");
    }

    /** The questions of the chosen category. */
    public List<Question> getQuestions() {
        return view.category().map(Category::questions).orElse(List.of());
    }

    public boolean isEmergency() {
        return view.form().kind() == CaseKind.EMERGENCY;
    }

    /** Whether what is being taken as something slower may be taken as an emergency. */
    public boolean isMayBeEmergency() {
        return !isEmergency()
                && view.category().filter(category -> category.fits(CaseKind.EMERGENCY)).isPresent();
    }

    public boolean isConsultation() {
        return view.form().kind() == CaseKind.CONSULTATION;
    }

    public boolean isOnTheSpot() {
        return view.form().onTheSpot();
    }

    /** Whether no rule says where it goes, so that the call-taker has to. */
    public boolean isUndecided() {
        var outlook = view.getOutlook();
        return outlook != null && outlook.route() instanceof RoutingDecision.AskClerk && !isOnTheSpot();
    }

    /** Whether the pack asks for the place of such a case. */
    public boolean isPlaceNeeded() {
        return view.category().isPresent()
                && words.pack()
                        .requiredFields(new IntakeRules(words.pack()).facts(view.form().newCase(null, null)))
                        .stream()
                        .map(RequiredField::code)
                        .anyMatch(PLACE::contains);
    }

    /** Whether name and telephone are asked for: always for an unknown caller, for others when they were given. */
    public boolean isContactShown() {
        return view.getCaller() == null || anyTyped("name", "phone", "address");
    }

    /** Whether address and account are unfolded. */
    public boolean isPlaceShown() {
        return view.getCaller() == null && isPlaceNeeded() || anyTyped("address", "accountNumber");
    }

    private boolean anyTyped(String... names) {
        return Stream.of(names).anyMatch(name -> view.form().text(name) != null);
    }

    /** The limits soonest first, those not configured last. */
    public List<PlannedClock> soonest(List<PlannedClock> clocks) {
        return clocks.stream().sorted(Comparator.comparing(PlannedClock::dueAt, SOONEST)).toList();
    }

    /** A number in groups as one reads it aloud: {@code R}, {@code 20 26 11 21}, {@code 00 42}. */
    public List<String> aloud(String number) {
        return List.of(number.split("-")).stream().map(IntakeChoices::pairs).toList();
    }

    private static String pairs(String part) {
        return String.join(" ", PAIR.matcher(part).results().map(MatchResult::group).toList());
    }
}
