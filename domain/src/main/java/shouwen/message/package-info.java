/** What departments tell each other through queues: JSON texts with a schema version. */
@NullMarked
package shouwen.message;

import org.jspecify.annotations.NullMarked;
