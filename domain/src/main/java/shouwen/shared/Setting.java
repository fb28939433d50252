package shouwen.shared;

import java.util.Locale;
import java.util.Optional;

/** What the operator of the server set, by the environment or as a property of the server. */
public final class Setting {

    private Setting() {}

    /**
     * Empty where nothing is set. The property goes first.
     *
     * @param name {@code smtp.host} for the property {@code shouwen.smtp.host} or the variable {@code SHOUWEN_SMTP_HOST}
     */
    public static String of(String name) {
        var variable = "SHOUWEN_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return System.getProperty("shouwen." + name, Optional.ofNullable(System.getenv(variable)).orElse(""))
                .strip();
    }
}
