package shouwen.policy.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PackText;
import shouwen.policy.PolicyPack;
import shouwen.policy.RuleName;
import shouwen.policy.RuleText;

/** Between the files of a pack and the text that is kept of them: one stream of YAML documents, readable as it is. */
public final class PackTexts {

    private static final Pattern HEAD = Pattern.compile("^--- # (\\S+)\\R", Pattern.MULTILINE);

    private PackTexts() {}

    static PackText of(List<PackFile> files, @Nullable PackFile overlay) {
        var content = files.stream().map(PackTexts::document).collect(Collectors.joining());
        return new PackText(content, overlay == null ? "" : document(overlay));
    }

    /**
     * The text to keep of a pack that can be read.
     *
     * @throws PackRefusedException with every problem found
     */
    public static PackText checked(List<PackFile> files, @Nullable PackFile overlay) {
        PackReader.read(files, overlay);
        return of(files, overlay);
    }

    /** Reads kept text; lines in problems count inside each file. */
    public static PolicyPack read(PackText text) {
        return PackReader.readKept(packs(text), overlay(text).orElse(null));
    }

    /** One rule of kept text, as written and filled; empty where there is none of that name. */
    public static Optional<RuleText> rule(PackText text, RuleName rule) {
        var overlay = files(text.overlay());
        return PackReader.draft(files(text.content()), overlay.isEmpty() ? null : overlay.get(0))
                .find(rule.section(), rule.id())
                .map(RuleTexts::of);
    }

    private static String document(PackFile file) {
        var text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        return "--- # " + file.name() + "\n" + text + (text.endsWith("\n") ? "" : "\n");
    }

    /** The files of the packs in a kept text. */
    public static List<PackFile> packs(PackText text) {
        return files(text.content());
    }

    /** The overlay in a kept text; empty where the regulation stands alone. */
    public static Optional<PackFile> overlay(PackText text) {
        return files(text.overlay()).stream().findFirst();
    }

    private static List<PackFile> files(String stream) {
        List<PackFile> files = new ArrayList<>();
        var head = HEAD.matcher(stream);
        boolean more = head.find();
        while (more) {
            var name = head.group(1);
            int from = head.end();
            more = head.find();
            files.add(PackFile.of(name, stream.substring(from, more ? head.start() : stream.length())));
        }
        return files;
    }
}
