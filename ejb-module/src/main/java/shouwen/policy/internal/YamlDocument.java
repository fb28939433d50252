package shouwen.policy.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import shouwen.policy.PackProblem;

/**
 * A file as a tree that knows where each value stood.
 *
 * @param lines by JSON pointer, 1 and up
 */
record YamlDocument(String file, JsonNode root, Map<String, Integer> lines) {

    /** The line of a value, or of the nearest thing around it. */
    int line(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    PackProblem problem(String pointer, String reason) {
        return new PackProblem(file, line(pointer), pointer, reason);
    }
}
