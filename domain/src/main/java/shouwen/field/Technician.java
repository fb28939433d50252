package shouwen.field;

import java.util.UUID;

/** Somebody who can be sent, and how many orders they have. */
public record Technician(UUID staffId, String name, int openOrders) {}
