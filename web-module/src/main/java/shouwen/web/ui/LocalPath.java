package shouwen.web.ui;

import org.jspecify.annotations.Nullable;

/** Where to go back to inside this application; never a foreign address, whatever was sent. */
public final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path itself if it stays inside, else the home page. */
    public static String orHome(@Nullable String path) {
        var inside = path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 127);
        return inside ? path : "/";
    }
}
