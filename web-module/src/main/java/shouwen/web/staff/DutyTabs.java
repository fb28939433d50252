package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shouwen.staff.service.RosterQueries;

/** Which of the pages of duty the person has. */
@Named("dutyTabs")
@RequestScoped
public class DutyTabs {

    @Inject
    RosterQueries queries;

    private @Nullable Boolean maker;

    /** Whether the person makes rosters of some department. */
    public boolean isMaker() {
        var known = maker;
        if (known == null) {
            known = !queries.made().isEmpty();
            maker = known;
        }
        return known;
    }
}
