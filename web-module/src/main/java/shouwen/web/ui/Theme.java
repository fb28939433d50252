package shouwen.web.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Light, dark, or what the person's system says. */
public enum Theme {
    LIGHT("pi-sun"),
    DARK("pi-moon"),
    SYSTEM("pi-desktop");

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    /** The theme with exactly this code. */
    public static Optional<Theme> of(@Nullable String code) {
        for (var theme : values()) {
            if (theme.getCode().equals(code)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    public String getCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getIcon() {
        return icon;
    }
}
