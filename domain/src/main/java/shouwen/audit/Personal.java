package shouwen.audit;

/**
 * A name, telephone or address in the body of an event: written as a pseudonym under the operator's key and the salt of the event,
 * so that it proves who was meant and leads to nobody once the salt is destroyed.
 */
public record Personal(String value) {}
