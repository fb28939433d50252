package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwen.policy.OverlayChange;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PackText;
import shouwen.shared.InvalidInputException;
import shouwen.shared.LocalizedText;

/**
 * Writes values of one entry into an overlay as a tree, and the clause that decided them where that is new. Comments on top of the file
 * are kept, those inside are not. Whether a value makes sense the reader decides when the file is taken in.
 */
public final class OverlayEditor {

    private static final Pattern SOURCE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    private final PackText text;
    private final OverlayChange change;
    private final LocalizedText operator;
    private final ObjectNode root;

    private OverlayEditor(PackText text, OverlayChange change, LocalizedText operator) {
        this.text = text;
        this.change = change;
        this.operator = operator;
        this.root = PackTexts.overlay(text)
                .flatMap(file -> YamlReader.read(file, new Problems()))
                .map(document -> (ObjectNode) document.root())
                .orElseGet(this::fresh);
    }

    /**
     * The overlay of a version with the values changed; the version need not have one.
     *
     * @param operator what the operator is called, for an overlay or a source of clauses that is new
     * @throws PackRefusedException when a value cannot be read
     */
    public static PackFile changed(PackText text, OverlayChange change, LocalizedText operator) {
        return new OverlayEditor(text, change, operator).file();
    }

    private PackFile file() {
        var own = ownEntry();
        if (own != null) {
            change.values().forEach((field, value) -> own.set(field, value(field, value)));
        } else {
            change.values().forEach(this::takeBack);
            var kept = change.values().entrySet().stream()
                    .filter(value -> !value.getValue().isBlank())
                    .toList();
            if (!kept.isEmpty()) {
                var values = values(clause());
                kept.forEach(value -> values.set(value.getKey(), value(value.getKey(), value.getValue())));
            }
        }
        var name = PackTexts.overlay(text).map(PackFile::name).orElse("overlay.yaml");
        return PackFile.of(name, head() + YamlText.file(root));
    }

    private String head() {
        return PackTexts.overlay(text)
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .orElse("")
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The entry where the overlay itself brought it, else null. */
    private @Nullable ObjectNode ownEntry() {
        return EntryValues.elements(root.path(change.section()))
                .filter(entry -> entry.path("id").asText().equals(change.id()))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Takes out what the overlay says of a field. A blank value for one it says nothing of is missing. */
    private void takeBack(String field, String value) {
        boolean wasSet = false;
        var entries = root.path("set").elements();
        while (entries.hasNext()) {
            var set = entries.next();
            if (isAbout(set) && set.path("values").has(field)) {
                wasSet = true;
                ((ObjectNode) set.path("values")).remove(field);
                if (set.path("values").isEmpty()) {
                    entries.remove();
                }
            }
        }
        if (root.path("set").isEmpty()) {
            root.remove("set");
        }
        if (!wasSet && value.isBlank()) {
            throw new InvalidInputException("values." + field, "missing");
        }
    }

    private boolean isAbout(JsonNode set) {
        return set.path("in").asText().equals(change.section()) && set.path("id").asText().equals(change.id());
    }

    /** The values that a clause of the operator sets. */
    private ObjectNode values(String by) {
        var list = list("set");
        for (var set : list) {
            if (isAbout(set)
                    && set.path("by").asText().equals(by)
                    && set.path("override").asBoolean() == change.override()) {
                return (ObjectNode) set.path("values");
            }
        }
        var set = list.addObject().put("in", change.section()).put("id", change.id()).put("by", by);
        if (change.override()) {
            set.put("override", true);
        }
        return set.putObject("values");
    }

    private JsonNode value(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException("values." + field, "missing");
        }
        var form = PackSchema.fields(change.section()).get(field);
        if (form == null || OverlayValues.FIXED.contains(field)) {
            throw new InvalidInputException("values." + field, "overlay.noField");
        }
        if (form.text()) {
            return JsonNodeFactory.instance.textNode(value.strip());
        }
        var problems = new Problems();
        var read = YamlReader.read(PackFile.of(field, value.replace("\r\n", "\n")), problems);
        problems.refuse();
        return read.orElseThrow().root();
    }

    private String clause() {
        var wording = change.newClause();
        if (wording == null) {
            return change.by();
        }
        var source = source();
        Set<String> taken = new TreeSet<>(EntryValues.elements(root.path("clauses"))
                .map(clause -> clause.path("id").asText())
                .toList());
        int number = 1;
        while (taken.contains("%s-%02d".formatted(source, number))) {
            number++;
        }
        var id = "%s-%02d".formatted(source, number);
        var clause = list("clauses").addObject().put("id", id).put("source", source);
        clause.set("text", localized(wording));
        return id;
    }

    /** The first document of the overlay that clauses can be numbered under; a new one where there is none. */
    private String source() {
        return EntryValues.elements(root.path("sources"))
                .map(source -> source.path("id").asText())
                .filter(id -> SOURCE.matcher(id).matches())
                .findFirst()
                .orElseGet(() -> {
                    list("sources").addObject().put("id", "OPERATOR").set("title", localized(operator));
                    return "OPERATOR";
                });
    }

    private ArrayNode list(String name) {
        return root.path(name) instanceof ArrayNode known ? known : root.putArray(name);
    }

    private ObjectNode fresh() {
        var packs = PackTexts.packs(text);
        var header = PackReader.draft(packs, null).header();
        var fresh = JsonNodeFactory.instance.objectNode();
        var overlay = fresh.putObject("overlay").put("id", "own").put("for", header.path("id").asText());
        overlay.set("name", localized(operator));
        var further = packs.stream().map(PackFile::folder).filter(folder -> !folder.isEmpty()).distinct().toList();
        if (!further.isEmpty()) {
            var with = overlay.putArray("with");
            further.forEach(with::add);
        }
        return fresh;
    }

    private static ObjectNode localized(LocalizedText words) {
        var node = JsonNodeFactory.instance.objectNode();
        Map.of("en", words.en(), "zh-CN", words.zhCn(), "zh-TW", words.zhTw()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(language -> node.put(language.getKey(), language.getValue()));
        return node;
    }
}
