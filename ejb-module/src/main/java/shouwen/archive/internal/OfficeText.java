package shouwen.archive.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text in the XML of Word and Excel files. No entities, no more than a bounded amount of unpacked bytes. */
final class OfficeText {

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final Pattern PARTS = Pattern.compile(
            "word/(document|header\\d*|footer\\d*|footnotes|comments)\\.xml|xl/(sharedStrings|worksheets/[^/]+)\\.xml");
    private static final Set<String> TEXT = Set.of("t");
    private static final Set<String> ENDS = Set.of("p", "si", "row", "is");

    private OfficeText() {}

    static String of(byte[] file, int mostCharacters) throws IOException {
        var text = new StringBuilder();
        long left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null && left > 0; entry = zip.getNextEntry()) {
                if (PARTS.matcher(entry.getName()).matches() && text.length() < mostCharacters) {
                    var part = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE));
                    left -= part.length;
                    read(new ByteArrayInputStream(part), text, mostCharacters);
                }
            }
        }
        return text.toString();
    }

    private static void read(InputStream xml, StringBuilder text, int mostCharacters) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            collect(factory.createXMLStreamReader(xml), text, mostCharacters);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static void collect(XMLStreamReader reader, StringBuilder text, int mostCharacters) throws XMLStreamException {
        boolean inText = false;
        while (reader.hasNext() && text.length() < mostCharacters) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = TEXT.contains(reader.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (ENDS.contains(reader.getLocalName())) {
                    text.append('\n');
                }
            }
        }
    }
}
