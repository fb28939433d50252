package shouwen.policy;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.shared.LocalizedText;

/**
 * A class of documents that are kept.
 *
 * @param code what documents of it are filed under
 * @param permanent whether they are kept for ever
 * @param retention how long they are kept, null if for ever or while blank
 * @param loan how long one may be lent, null while blank
 * @param approver the post that lends one, null: nobody need be asked
 * @param files what files itself under it: kinds of cases, {@code order}, {@code correction}, {@code approval}, ids of
 *     registers; may be empty
 * @param number how its archival numbers are written; null for the usual way
 */
public record DocumentClass(
        String id,
        String clause,
        LocalizedText name,
        String code,
        boolean permanent,
        @Nullable Period retention,
        @Nullable Period loan,
        @Nullable String approver,
        Security security,
        Set<String> files,
        @Nullable String number) {

    public DocumentClass {
        files = Set.copyOf(files);
    }

    /** Who may see them. */
    public enum Security {
        OPEN,
        INTERNAL,
        CONFIDENTIAL
    }
}
