/** What others may know of the rehearsal: how far the demonstration is. */
@NullMarked
package shouwen.rehearsal.service;

import org.jspecify.annotations.NullMarked;
