/** Whether the demonstration is there. */
@NullMarked
package shouwen.rehearsal.service;

import org.jspecify.annotations.NullMarked;
