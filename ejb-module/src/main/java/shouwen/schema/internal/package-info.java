/** Brings the database to the schema this version was built for before anything else starts. */
@NullMarked
package shouwen.schema.internal;

import org.jspecify.annotations.NullMarked;
