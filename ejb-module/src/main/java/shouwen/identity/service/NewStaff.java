package shouwen.identity.service;

import java.util.List;

/**
 * A person to be taken on.
 *
 * @param roles names from {@link shouwen.identity.Role#OF_PEOPLE}
 * @param departments codes of the policy pack
 * @param language {@code en}, {@code zh-CN} or {@code zh-TW}
 */
public record NewStaff(
        String login, String name, String password, List<String> roles, List<String> departments, String language) {

    /** Never the password, in no log. */
    @Override
    public String toString() {
        return "NewStaff " + login;
    }
}
