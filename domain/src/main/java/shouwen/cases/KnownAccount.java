package shouwen.cases;

import java.util.UUID;

/** The account a caller named, with what is on file for it. */
public record KnownAccount(UUID accountId, UUID customerId, String name, String phone, String address) {}
