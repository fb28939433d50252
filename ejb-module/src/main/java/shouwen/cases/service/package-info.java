/** Intake, review, answer, call-back, closing, and reading cases. */
@NullMarked
package shouwen.cases.service;

import org.jspecify.annotations.NullMarked;
