package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.archive.StockTakeLine;
import shouwen.archive.StockTaking;
import shouwen.archive.service.StockTakes;

/** Stock-takes, and the findings of the one in the address. */
@Named("stockTakes")
@RequestScoped
public class StockTakesView {

    @Inject
    StockTakes takes;

    @Inject
    HttpServletRequest request;

    private List<StockTakeLine> latest = List.of();
    private @Nullable StockTakeLine chosen;
    private List<StockTaking.Line> lines = List.of();

    public void load() {
        latest = takes.latest();
        var number = Numbers.blankToNull(request.getParameter("number"));
        if (number != null) {
            chosen = takes.find(number);
            lines = takes.lines(number);
        }
    }

    public List<StockTakeLine> getLatest() {
        return latest;
    }

    public @Nullable StockTakeLine getChosen() {
        return chosen;
    }

    public List<StockTaking.Line> getLines() {
        return lines;
    }
}
