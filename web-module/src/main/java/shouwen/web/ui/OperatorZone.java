package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.OperatorProfile;

/** The time zone moments are shown in: the operator's, the same for everybody who works there, wherever they sit. */
@RequestScoped
public class OperatorZone {

    @Inject
    SignedIn signedIn;

    private @Nullable ZoneId id;

    /** The zone of the operator of the person before the screen; UTC before anybody signed in. */
    public ZoneId id() {
        var known = id;
        if (known == null) {
            known = signedIn.operator().map(OperatorProfile::zone).orElse(ZoneOffset.UTC);
            id = known;
        }
        return known;
    }
}
