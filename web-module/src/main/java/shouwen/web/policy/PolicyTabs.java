package shouwen.web.policy;

import static shouwen.identity.Role.ADMINISTRATOR;
import static shouwen.identity.Role.GENERAL_OFFICE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import shouwen.web.ui.SignedIn;

/** The pages of the policy desk, those that are there and open to the person. */
@Named("policyTabs")
@RequestScoped
public class PolicyTabs {

    private static final List<Page> PAGES = List.of(
            new Page("clauses", List.of()),
            new Page("unset", List.of()),
            new Page("lint", List.of()),
            new Page("coverage", List.of(ADMINISTRATOR)),
            new Page("packs", List.of(ADMINISTRATOR, GENERAL_OFFICE)),
            new Page("replays", List.of(ADMINISTRATOR, GENERAL_OFFICE)),
            new Page("moves", List.of(ADMINISTRATOR, GENERAL_OFFICE)));

    private record Page(String name, List<String> roles) {}

    /** One page; whether it is the one before the reader. */
    public record Tab(String name, String path, boolean current) {}

    @Inject
    SignedIn signedIn;

    @Inject
    ServletContext application;

    public List<Tab> getAll() {
        var shown = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return PAGES.stream()
                .filter(page -> page.roles().isEmpty() || page.roles().stream().anyMatch(signedIn::is))
                .map(page -> new Tab(page.name(), "/policy/" + page.name(), shown.equals(file(page))))
                .filter(tab -> isThere(tab.path() + ".xhtml"))
                .toList();
    }

    private static String file(Page page) {
        return "/policy/" + page.name() + ".xhtml";
    }

    private boolean isThere(String file) {
        try {
            return application.getResource(file) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
