package shouwen.cases.service;

import java.io.InputStream;
import shouwen.cases.Attachment;

/** An attachment with its bytes; who opened it closes the stream. */
public record OpenAttachment(Attachment attachment, InputStream content) {}
