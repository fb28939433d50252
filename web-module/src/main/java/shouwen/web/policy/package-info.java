/** The policy desk: clauses, blanks, findings and coverage of the regulations in force, their versions and own values. */
@NullMarked
package shouwen.web.policy;

import org.jspecify.annotations.NullMarked;
