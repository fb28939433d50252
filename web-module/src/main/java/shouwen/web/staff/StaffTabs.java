package shouwen.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.List;

/** The pages about the people of an operator, those that are there. */
@Named("staffTabs")
@RequestScoped
public class StaffTabs {

    private static final List<String> PAGES = List.of("leaves", "calendar", "roster", "attendance", "meetings");

    /** One page; whether it is the one before the reader. */
    public record Tab(String name, String path, boolean current) {}

    @Inject
    ServletContext application;

    public List<Tab> getAll() {
        var shown = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return PAGES.stream()
                .map(page -> new Tab(page, "/staff/" + page, shown.equals("/staff/" + page + ".xhtml")))
                .filter(tab -> isThere(tab.path() + ".xhtml"))
                .toList();
    }

    private boolean isThere(String file) {
        try {
            return application.getResource(file) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
