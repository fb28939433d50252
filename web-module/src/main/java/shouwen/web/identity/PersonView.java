package shouwen.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shouwen.identity.service.ApiTokens;
import shouwen.identity.service.ApiTokens.TokenLine;
import shouwen.identity.service.StaffAdministration;
import shouwen.identity.service.StaffQueries;
import shouwen.identity.service.StaffQueries.StaffLine;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Messages;
import shouwen.web.ui.SignedIn;

/** One person, for administrators: rights, access, password, tokens. */
@Named("personView")
@RequestScoped
public class PersonView {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    StaffQueries staff;

    @Inject
    StaffAdministration administration;

    @Inject
    ApiTokens tokens;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable StaffLine person;
    private @Nullable List<String> roles;
    private @Nullable List<String> departments;
    private @Nullable String newPassword;
    private @Nullable String label;
    private @Nullable String secret;

    /** Refused for those who are no administrators; unknown where there is nobody. */
    public void load() {
        getPerson();
    }

    public StaffLine getPerson() {
        var known = person;
        if (known == null) {
            known = staff.person(id("id"));
            person = known;
        }
        return known;
    }

    /** Whether it is the person before the screen, whose rights somebody else changes. */
    public boolean isOwn() {
        return getPerson().id().equals(signedIn.caller().orElseThrow().staffId());
    }

    public List<TokenLine> getTokens() {
        return tokens.ofStaff(getPerson().id());
    }

    public String give() {
        administration.give(getPerson().id(), getRoles(), getDepartments());
        return done("done.rights");
    }

    public String deactivate() {
        administration.deactivate(getPerson().id());
        return done("done.deactivated");
    }

    public String activate() {
        administration.activate(getPerson().id());
        return done("done.activated");
    }

    public String reset() {
        administration.resetPassword(getPerson().id(), newPassword == null ? "" : newPassword);
        return done("done.reset");
    }

    /** Stays on the page: the secret is in this answer and nowhere else. */
    public void issue() {
        secret = tokens.issue(getPerson().id(), label == null ? "" : label, null).secret();
        label = null;
    }

    public String revoke() {
        tokens.revoke(id("token"));
        messages.info("identity", "done.revoked");
        return page();
    }

    private String done(String key) {
        messages.info("identity", key, getPerson().name());
        return page();
    }

    private String page() {
        return "/identity/person?faces-redirect=true&id=" + getPerson().id();
    }

    private UUID id(String parameter) {
        var id = String.valueOf(request.getParameter(parameter));
        if (!ID.matcher(id).matches()) {
            throw new UnknownThingException("staff", id);
        }
        return UUID.fromString(id);
    }

    /** The token just made; null at any other time. */
    public @Nullable String getSecret() {
        return secret;
    }

    public List<String> getRoles() {
        var chosen = roles;
        return chosen == null ? getPerson().roles() : chosen;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public List<String> getDepartments() {
        var chosen = departments;
        return chosen == null ? getPerson().departments() : chosen;
    }

    public void setDepartments(List<String> departments) {
        this.departments = List.copyOf(departments);
    }

    /** Never shown. */
    public @Nullable String getNewPassword() {
        return null;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }
}
