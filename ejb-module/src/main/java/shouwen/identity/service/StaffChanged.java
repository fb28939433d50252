package shouwen.identity.service;

import java.util.UUID;

/** Somebody's rights, names or choices changed; fired in the transaction that changes them. */
public record StaffChanged(UUID operatorId, UUID staffId) {}
