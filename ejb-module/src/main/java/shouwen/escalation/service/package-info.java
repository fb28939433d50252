/** Lists of limits missed or about to be, instructions with a limit, coordination of departments, reports upwards. */
@NullMarked
package shouwen.escalation.service;

import org.jspecify.annotations.NullMarked;
