package shouwen.web.field;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.StaffDirectory;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;
import shouwen.web.ui.Moments;
import shouwen.web.ui.SignedIn;
import shouwen.web.ui.Texts;

/** Names of categories, departments and people, in the language of the view; codes where the pack knows none. */
@Named("fieldWords")
@RequestScoped
public class FieldWords {

    private static final List<Integer> MINUTES = List.of(30, 60, 120, 240, 480, 1440, 2880);

    @Inject
    ActivePacks packs;

    @Inject
    Moments moments;

    @Inject
    StaffDirectory staff;

    @Inject
    SignedIn signedIn;

    /** A length of time to choose. */
    public record Length(int minutes, String words) {}

    public String category(String code) {
        return pack().category(code).map(known -> Texts.text(known.name())).orElse(code);
    }

    public String department(String code) {
        return pack().department(code).map(known -> Texts.text(known.name())).orElse(code);
    }

    /** What a clause asks for, in short. */
    public String clause(String id) {
        return pack().clause(id).map(known -> Texts.text(known.text())).orElse(id);
    }

    public String person(@Nullable UUID id) {
        return id == null ? "" : staff.names(operator(), List.of(id)).getOrDefault(id, "");
    }

    /** What customers are told about how long it takes. */
    public List<Length> getLengths() {
        return MINUTES.stream()
                .map(minutes -> new Length(minutes, moments.words(Duration.ofMinutes(minutes))))
                .toList();
    }

    private PolicyPack pack() {
        return packs.forOperator(operator()).pack();
    }

    private UUID operator() {
        return signedIn.caller().orElseThrow().operatorId();
    }
}
