package shouwen.policy;

/** Sends a case to a department. */
public record RouteRule(String id, String department, String clause) {}
