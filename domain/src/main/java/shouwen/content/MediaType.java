package shouwen.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken in at all. */
public enum MediaType {
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    PDF("application/pdf", true, "pdf"),
    TEXT("text/plain", false, "txt", "csv", "log"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    MP3("audio/mpeg", false, "mp3"),
    WAV("audio/vnd.wave", false, "wav"),
    AMR("audio/amr", false, "amr"),
    MP4("video/mp4", false, "mp4");

    private final String code;
    private final boolean shownInline;
    private final List<String> extensions;

    MediaType(String code, boolean shownInline, String... extensions) {
        this.code = code;
        this.shownInline = shownInline;
        this.extensions = List.of(extensions);
    }

    /** As registered, for example {@code image/jpeg}. */
    public String code() {
        return code;
    }

    /** Whether a browser may show it in place; everything else is only downloaded. */
    public boolean shownInline() {
        return shownInline;
    }

    /** Endings of file names, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    public boolean isPicture() {
        return code.startsWith("image/");
    }

    /** The kinds that can be shown as pictures. */
    public static Set<MediaType> pictures() {
        return EnumSet.of(JPEG, PNG, GIF, WEBP);
    }

    /** By its registered name. */
    public static Optional<MediaType> of(String code) {
        return List.of(values()).stream().filter(type -> type.code.equals(code)).findFirst();
    }

    /** By the ending of a file name, in any case. */
    public static Optional<MediaType> ofExtension(String extension) {
        var lower = extension.toLowerCase(Locale.ROOT);
        return List.of(values()).stream().filter(type -> type.extensions.contains(lower)).findFirst();
    }
}
