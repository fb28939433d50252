package shouwen.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes to open an entry.
 *
 * @param subject what it is about: an account's number, a login, a department, a text; as the register says
 * @param caseNumber the case it is opened from; null or blank for none
 * @param fields by field
 */
public record NewEntry(
        String register, @Nullable String subject, @Nullable String caseNumber, Map<String, @Nullable String> fields) {}
