package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import shouwen.archive.PaperLine;
import shouwen.archive.service.PaperQueries;

/** Labels for files of paper, to be printed and stuck on. */
@Named("labelsView")
@RequestScoped
public class LabelsView {

    private static final int MOST = 200;

    @Inject
    PaperQueries papers;

    @Inject
    HttpServletRequest request;

    private List<Label> labels = List.of();

    /** @param bars path of the bars in a drawing of that width and height */
    public record Label(PaperLine paper, String bars, int width, int height) {}

    public void load() {
        labels = papers.list(PapersView.filter(request), null, MOST).items().stream()
                .map(paper -> {
                    var code = Barcode.of(paper.barcode());
                    return new Label(paper, code.path(), code.width(), code.height());
                })
                .toList();
    }

    public List<Label> getLabels() {
        return labels;
    }
}
