package shouwen.cases.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shouwen.audit.service.Disclosures;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;

/** Gives a customer's telephone number in clear, for a stated purpose that is noted with the name of the one who asked. */
@Stateless
@RolesAllowed({
    Role.CALL_TAKER,
    Role.SUPERVISOR,
    Role.DISPATCHER,
    Role.TECHNICIAN,
    Role.BILLING_CLERK,
    Role.DEPARTMENT_HEAD,
    Role.GENERAL_OFFICE,
    Role.ARCHIVIST
})
public class ContactService {

    @Inject
    Cases cases;

    @Inject
    Disclosures disclosures;

    @Inject
    Callers callers;

    /**
     * The number of the customer of a case the caller may read.
     *
     * @param purpose the code of a purpose, {@code call-back} for instance
     */
    public String phone(String number, String purpose) {
        var serviceCase = cases.readable(callers.current(), number);
        disclosures.disclose(serviceCase.id(), "phone", purpose);
        return serviceCase.complainant().phone();
    }
}
