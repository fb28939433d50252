package shouwen.party;

import java.util.Locale;

/** What makes a household one to be careful with: somebody there is old, ill or disabled. */
public enum Mark {
    ELDERLY,
    ILL,
    DISABLED;

    /** As the API, the database and links spell it: {@code elderly}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
