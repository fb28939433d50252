package shouwen.routing.internal;

/** A message that no later attempt will make readable: it goes to quarantine at once. */
class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMessageException(String reason) {
        super(reason);
    }
}
