package shouwen.message;

import java.util.List;

/** The queues of the product: one per core department lane, one for operator-defined departments, one for notices. */
public final class Queues {

    public static final String CUSTOMER_SERVICE = "customer-service";
    public static final String MAINTENANCE = "maintenance";
    public static final String BILLING = "billing";
    public static final String DEPARTMENTS = "departments";
    public static final String NOTICES = "notices";

    public static final List<String> ALL = List.of(CUSTOMER_SERVICE, MAINTENANCE, BILLING, DEPARTMENTS, NOTICES);

    /** Directory name of a queue: this and the queue's name. */
    public static final String JNDI = "java:/jms/queue/";

    /** What is appended to a queue's name for its dead letters. */
    public static final String DEAD = ".dead";

    private Queues() {}
}
