/** Intake, the page of a case, the customer-service desk, the list of cases, attachments. */
@NullMarked
package shouwen.web.cases;

import org.jspecify.annotations.NullMarked;
