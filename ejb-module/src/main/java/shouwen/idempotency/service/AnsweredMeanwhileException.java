package shouwen.idempotency.service;

/** The same key was answered by another transaction while this one worked; this one leaves nothing behind. */
class AnsweredMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnsweredMeanwhileException(String key) {
        super(key);
    }
}
