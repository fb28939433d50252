package shouwen.archive;

import shouwen.content.Stored;

/** A file of a paper, kept already, with what could be read in it. */
public record ScanFile(String name, Stored stored, FileText text) {}
