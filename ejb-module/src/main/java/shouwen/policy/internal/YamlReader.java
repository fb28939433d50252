package shouwen.policy.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shouwen.policy.PackProblem;

/**
 * Reads the plain part of YAML: mappings, lists, text, whole and decimal numbers, true and false. Aliases, anchored lists
 * and mappings, tags, several documents in a file, repeated keys, empty values, deep nesting, large files and any
 * encoding but UTF-8 are refused, so nothing a pack holds can grow or turn into an object while it is read.
 */
final class YamlReader {

    /** The largest file, in bytes; the longest pack is a tenth of it. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int DEEPEST = 16;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,11})\\.\\d{1,6}");
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file as a tree; empty if it was refused, with the reasons added to the problems. */
    static Optional<YamlDocument> read(PackFile file, Problems problems) {
        return new YamlReader(file.name(), problems).read(file.bytes());
    }

    private Optional<YamlDocument> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(0, "", "the file has " + bytes.length + " bytes, the most is " + LARGEST);
        }
        var text = decode(bytes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try (var parser = YAML.createParser(text.get())) {
            if (parser.nextToken() == null) {
                return refused(1, "", "the file is empty");
            }
            var root = value(parser, "", 0);
            if (parser.nextToken() != null) {
                return refused(line(parser), "", "a file holds one document");
            }
            return Optional.of(new YamlDocument(file, root, lines));
        } catch (RefusedYaml refusal) {
            return Optional.empty();
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            return refused(line, "", "not YAML: " + firstLine(broken.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<String> decode(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            var text = decoder.decode(buffer).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException foreign) {
            int line = 1;
            for (int at = 0; at < buffer.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            problems.add(new PackProblem(file, line, "", "not UTF-8: byte " + (buffer.position() + 1)));
            return Optional.empty();
        }
    }

    private JsonNode value(YAMLParser parser, String path, int depth) throws IOException {
        lines.putIfAbsent(path, line(parser));
        refuseMagic(parser, path);
        if (depth > DEEPEST) {
            throw fatal(parser, path, "nested deeper than " + DEEPEST);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, depth);
            case START_ARRAY -> array(parser, path, depth);
            case VALUE_TRUE, VALUE_FALSE -> truth(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, path);
            case VALUE_STRING -> text(parser, path);
            default -> throw fatal(parser, path, "no value: write one, or \"unset\" for a blank of the regulation");
        };
    }

    private JsonNode object(YAMLParser parser, String path, int depth) throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            refuseMagic(parser, path);
            var key = parser.currentName();
            var at = path + "/" + key.replace("~", "~0").replace("/", "~1");
            int line = line(parser);
            if (object.has(key)) {
                problems.add(new PackProblem(file, line, at, "the key \"" + key + "\" stands here twice"));
            }
            lines.put(at, line);
            parser.nextToken();
            object.set(key, value(parser, at, depth + 1));
        }
        return object;
    }

    private JsonNode array(YAMLParser parser, String path, int depth) throws IOException {
        var array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "/" + array.size(), depth + 1));
        }
        return array;
    }

    /** Only true and false are; yes, no, on and off stay the words they are. */
    private static JsonNode truth(YAMLParser parser) throws IOException {
        var text = parser.getText();
        return text.equals("true") || text.equals("false")
                ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                : JsonNodeFactory.instance.textNode(text);
    }

    private JsonNode number(YAMLParser parser, String path) throws IOException {
        var text = parser.getText();
        if (WHOLE.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        throw fatal(parser, path, "write numbers in plain digits, and anything else in quotes: " + text);
    }

    private JsonNode text(YAMLParser parser, String path) throws IOException {
        var text = parser.getText();
        if (text.isBlank()) {
            throw fatal(parser, path, "no value: write one, or \"unset\" for a blank of the regulation");
        }
        return JsonNodeFactory.instance.textNode(text);
    }

    private void refuseMagic(YAMLParser parser, String path) throws IOException {
        if (parser.isCurrentAlias()) {
            throw fatal(parser, path, "aliases (*name) are not allowed");
        }
        if (parser.getObjectId() != null) {
            throw fatal(parser, path, "anchors (&name) are not allowed");
        }
        if (parser.getTypeId() != null) {
            throw fatal(parser, path, "tags (!name) are not allowed");
        }
    }

    private RefusedYaml fatal(YAMLParser parser, String path, String reason) {
        problems.add(new PackProblem(file, line(parser), path, reason));
        return new RefusedYaml();
    }

    private Optional<YamlDocument> refused(int line, String path, String reason) {
        problems.add(new PackProblem(file, line, path, reason));
        return Optional.empty();
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Leaves the parser; the reason is among the problems. */
    private static final class RefusedYaml extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedYaml() {
            super(null, null, false, false);
        }
    }
}
