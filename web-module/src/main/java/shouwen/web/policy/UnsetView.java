package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shouwen.policy.UnsetValue;
import shouwen.policy.service.PolicyDesk;

/** Every value nobody has decided, in one list. */
@Named("unsetView")
@RequestScoped
public class UnsetView {

    @Inject
    PolicyDesk desk;

    @Inject
    PolicyWords words;

    private List<UnsetValue> blanks = List.of();
    private String subtitle = "";

    /** Reads the page. */
    public void load() {
        subtitle = words.packLine("unset.subtitle");
        blanks = desk.unset();
    }

    public String getSubtitle() {
        return subtitle;
    }

    public List<UnsetValue> getBlanks() {
        return blanks;
    }
}
