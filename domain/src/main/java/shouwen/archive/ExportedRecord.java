package shouwen.archive;

import java.util.List;

/**
 * A record as it goes into a package, in clear.
 *
 * @param canonical its content byte for byte as its hash was made of it; {@code {}} of one that was destroyed
 * @param files its scans, or the attachments of its case
 */
public record ExportedRecord(ArchiveRecord record, String canonical, List<File> files) {

    public ExportedRecord {
        files = List.copyOf(files);
    }

    /** A file of it. */
    public record File(String name, String mediaType, long size, String sha256) {}
}
