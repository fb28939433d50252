package shouwen.web.archive;

import static shouwen.identity.Role.ADMINISTRATOR;
import static shouwen.identity.Role.ARCHIVIST;
import static shouwen.identity.Role.GENERAL_OFFICE;
import static shouwen.identity.Role.SUPERVISOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;
import shouwen.web.ui.SignedIn;

/** The pages of the archive, those that are there and open to the person. */
@Named("archiveTabs")
@RequestScoped
public class ArchiveTabs {

    private static final List<Page> PAGES = List.of(
            new Page("search", List.of()),
            new Page("loans", List.of()),
            new Page("desk", List.of(ARCHIVIST)),
            new Page("papers", List.of(ARCHIVIST, GENERAL_OFFICE)),
            new Page("register-paper", List.of(ARCHIVIST)),
            new Page("stock-takes", List.of(ARCHIVIST)),
            new Page("destructions", List.of(ARCHIVIST, GENERAL_OFFICE, SUPERVISOR)),
            new Page("exports", List.of(ARCHIVIST)),
            new Page("disclosures", List.of(ARCHIVIST, GENERAL_OFFICE, ADMINISTRATOR)));

    private record Page(String name, List<String> roles) {}

    /** One page; whether it is the one before the reader. */
    public record Tab(String name, boolean current) {}

    @Inject
    SignedIn signedIn;

    @Inject
    ServletContext application;

    public List<Tab> getAll() {
        var shown = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return PAGES.stream()
                .filter(page -> page.roles().isEmpty() || page.roles().stream().anyMatch(signedIn::is))
                .filter(page -> isThere(file(page)))
                .map(page -> new Tab(page.name(), shown.equals(file(page))))
                .toList();
    }

    private static String file(Page page) {
        return "/archive/" + page.name() + ".xhtml";
    }

    private boolean isThere(String file) {
        try {
            return application.getResource(file) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
