package shouwen.harness;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Someone who can sign in, one for each role, as the application wrote them for scripts. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Account(String role, String user, String password, String apiToken) {}
