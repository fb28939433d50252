package shouwen.idempotency.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import shouwen.identity.service.Callers;

/**
 * Does a piece of work once for each key of a caller. The answer is kept in the transaction of the work, so either both
 * are there or neither; whoever comes second with the same request gets the answer of the first. Refusals leave nothing
 * behind and may be tried again under the same key.
 */
@ApplicationScoped
public class Idempotency {

    @Inject
    KeptAnswers answers;

    @Inject
    Callers callers;

    /**
     * The answer to the request, given now or earlier. Refused when the key was used for another request.
     *
     * @param key chosen by the caller; keys of different callers do not meet
     * @param requestSha256 of everything that makes the request what it is
     * @param work runs in one transaction with keeping the answer
     */
    public Answer once(String key, String requestSha256, Supplier<Answer> work) {
        var caller = callers.current();
        var request = new KeyedRequest(caller.operatorId(), caller.staffId(), key, requestSha256);
        try {
            return answers.give(request, work);
        } catch (RuntimeException lost) {
            return answers.find(request).orElseThrow(() -> lost);
        }
    }
}
