package shouwen.rehearsal.internal;

import java.util.UUID;

/** Somebody who works at the rehearsed operator. */
record Person(UUID id, String login, String role, String department, String password, String token) {}
