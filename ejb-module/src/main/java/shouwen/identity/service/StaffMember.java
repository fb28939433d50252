package shouwen.identity.service;

import shouwen.identity.Caller;

/**
 * A person of the staff as the directory knows them.
 *
 * @param active whether they may still sign in; the inactive keep their names in history
 */
public record StaffMember(Caller caller, boolean active) {}
