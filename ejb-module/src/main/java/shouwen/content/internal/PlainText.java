package shouwen.content.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recognises text in the encoding Chinese offices still save by default, which general detectors take for binary. */
final class PlainText {

    private PlainText() {}

    /** Whether the whole file is GB 18030 text without control characters. */
    static boolean isChinese(Path file) throws IOException {
        var decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var buffer = new char[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (isUnlikely(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isUnlikely(char c) {
        boolean layout = c == '\n' || c == '\r' || c == '\t' || c == '\f';
        return Character.isISOControl(c) && !layout || !Character.isDefined(c);
    }
}
