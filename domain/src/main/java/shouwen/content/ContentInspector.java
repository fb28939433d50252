package shouwen.content;

import java.io.IOException;
import java.nio.file.Path;

/** Finds out what a file is by its bytes, and refuses what a rule does not allow or what could harm who opens it. */
public interface ContentInspector {

    /** The kind of a file. Refused when the rule does not take it. */
    MediaType inspect(Path file, ContentRule rule) throws IOException;

    /** How many pixels a picture has, as its header states it; no pixel is decoded. 0 where the header is broken. */
    long pixels(Path picture, MediaType mediaType) throws IOException;
}
