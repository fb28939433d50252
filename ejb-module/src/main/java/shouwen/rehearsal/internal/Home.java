package shouwen.rehearsal.internal;

import java.util.UUID;

/** A household of the rehearsed town. */
record Home(UUID accountId, String accountNumber, String name, String phone, String address, String billNumber) {}
