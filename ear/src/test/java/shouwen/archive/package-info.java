/** The archive, attachments and notices, in the server. */
@NullMarked
package shouwen.archive;

import org.jspecify.annotations.NullMarked;
