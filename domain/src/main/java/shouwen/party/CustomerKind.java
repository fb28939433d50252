package shouwen.party;

import java.util.Locale;

/** Who holds an account: a household, or a firm, office or school. */
public enum CustomerKind {
    HOUSEHOLD,
    ORGANISATION;

    /** As the API, the database and links spell it: {@code household}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
