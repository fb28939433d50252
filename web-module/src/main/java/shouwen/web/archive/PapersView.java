package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.archive.PaperFilter;
import shouwen.archive.PaperLine;
import shouwen.archive.PaperPlace;
import shouwen.archive.SecurityLevel;
import shouwen.archive.service.PaperQueries;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/** The files of paper and where each is. */
@Named("papersView")
@RequestScoped
public class PapersView {

    private static final int PAGE = 50;

    @Inject
    PaperQueries papers;

    @Inject
    HttpServletRequest request;

    private Page<PaperLine> page = new Page<>(List.of(), null);

    public void load() {
        page = papers.list(filter(request), Numbers.id(request.getParameter("after")), PAGE);
    }

    public List<PaperLine> getLines() {
        return page.items();
    }

    static PaperFilter filter(HttpServletRequest request) {
        return new PaperFilter(
                Numbers.blankToNull(request.getParameter("q")),
                Numbers.blankToNull(request.getParameter("shelf")),
                Numbers.constant(PaperPlace.class, request.getParameter("place")));
    }

    public @Nullable String value(String name) {
        return Numbers.blankToNull(request.getParameter(name));
    }

    /** The place chosen; empty for any. */
    public String getPlace() {
        var place = filter(request).place();
        return place == null ? "" : place.name();
    }

    public List<PaperPlace> getPlaces() {
        return List.of(PaperPlace.values());
    }

    public List<SecurityLevel> getLevels() {
        return List.of(SecurityLevel.values());
    }

    public boolean isNarrowed() {
        var filter = filter(request);
        return filter.text() != null || filter.shelf() != null || filter.place() != null;
    }

    public String getExport() {
        return address("/archive/papers-export", null);
    }

    /** The address of the labels of what is shown, to be printed. */
    public String getLabels() {
        return address("/archive/labels", null);
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address("/archive/papers", page.next());
    }

    private String address(String path, @Nullable String after) {
        return Address.of(path)
                .with("q", value("q"))
                .with("shelf", value("shelf"))
                .with("place", value("place"))
                .with("after", after)
                .toString();
    }
}
