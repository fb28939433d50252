package shouwen.identity;

import java.util.List;

/** The names of the roles, as used by {@code @RolesAllowed}, in packs and in the staff table. */
public final class Role {

    public static final String CALL_TAKER = "call-taker";
    public static final String SUPERVISOR = "supervisor";
    public static final String DISPATCHER = "dispatcher";
    public static final String TECHNICIAN = "technician";
    public static final String BILLING_CLERK = "billing-clerk";
    public static final String DEPARTMENT_HEAD = "department-head";
    public static final String GENERAL_OFFICE = "general-office";
    public static final String ARCHIVIST = "archivist";
    public static final String ADMINISTRATOR = "administrator";

    /** Work of the server itself: pollers, consumers, the rehearsal. Never held by a person. */
    public static final String SYSTEM = "system";

    /** The roles a person may hold. */
    public static final List<String> OF_PEOPLE = List.of(
            CALL_TAKER,
            SUPERVISOR,
            DISPATCHER,
            TECHNICIAN,
            BILLING_CLERK,
            DEPARTMENT_HEAD,
            GENERAL_OFFICE,
            ARCHIVIST,
            ADMINISTRATOR);

    private Role() {}
}
