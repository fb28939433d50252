package shouwen.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.Callers;
import shouwen.identity.service.OperatorProfile;
import shouwen.identity.service.Operators;

/** The person before the screen, asked for once in a request; nobody on the pages that lead to signing in. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    @Inject
    Callers callers;

    @Inject
    Operators operators;

    @Inject
    HttpServletRequest request;

    private @Nullable Optional<Caller> caller;

    /** The person, if somebody has signed in. */
    public Optional<Caller> caller() {
        var known = caller;
        if (known == null) {
            known = request.getUserPrincipal() == null ? Optional.empty() : callers.find();
            caller = known;
        }
        return known;
    }

    /** Forgets what was read, after the person changed their own settings. */
    public void refresh() {
        caller = null;
    }

    public boolean isPresent() {
        return caller().isPresent();
    }

    public String getName() {
        return caller().map(Caller::name).orElse("");
    }

    public String getLogin() {
        return caller().map(Caller::login).orElse("");
    }

    /** The operator the person works for. */
    public Optional<OperatorProfile> operator() {
        return caller().map(person -> operators.get(person.operatorId()));
    }

    public String getOperatorName() {
        return operator().map(OperatorProfile::name).map(Texts::text).orElse("");
    }

    /** The person's roles, in the order of the product. */
    public List<String> getRoles() {
        var held = held();
        return Role.OF_PEOPLE.stream().filter(held::contains).toList();
    }

    public List<String> getDepartments() {
        return caller().map(person -> person.departments().stream().sorted().toList()).orElse(List.of());
    }

    /** Whether the person holds the role; pages hide by it, services decide. */
    public boolean is(String role) {
        return held().contains(role);
    }

    private Set<String> held() {
        return caller().map(Caller::roles).orElse(Set.of());
    }
}
