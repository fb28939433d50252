package shouwen.archive.service;

import shouwen.archive.FileText;
import shouwen.content.Stored;

/** Reads text out of kept files; never fails: what cannot be read says so. */
public interface FileTexts {

    FileText of(Stored file);
}
