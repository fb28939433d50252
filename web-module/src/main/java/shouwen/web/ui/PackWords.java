package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.policy.Category;
import shouwen.policy.Department;
import shouwen.policy.PolicyPack;
import shouwen.policy.service.ActivePacks;

/** Names from the pack in force, in the language of the view; the code itself where the pack does not know it. */
@Named("packWords")
@RequestScoped
public class PackWords {

    @Inject
    ActivePacks packs;

    @Inject
    SignedIn signedIn;

    private @Nullable PolicyPack pack;

    /** The pack in force for the operator of the person before the screen. */
    public PolicyPack pack() {
        var known = pack;
        if (known == null) {
            known = packs.forOperator(signedIn.caller().orElseThrow().operatorId()).pack();
            pack = known;
        }
        return known;
    }

    public List<Department> getDepartments() {
        return pack().departments();
    }

    public List<Category> getCategories() {
        return pack().categories();
    }

    public String department(String code) {
        return pack().department(code).map(known -> Texts.text(known.name())).orElse(code);
    }

    public String category(String code) {
        return pack().category(code).map(known -> Texts.text(known.name())).orElse(code);
    }
}
