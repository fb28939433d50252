package shouwen.content;

import java.io.IOException;
import java.nio.file.Path;

/** Finds out what a file is by its bytes, and refuses what a rule does not allow or what could harm who opens it. */
public interface ContentInspector {

    /** The kind of a file. Refused when the rule does not take it. */
    MediaType inspect(Path file, ContentRule rule) throws IOException;
}
