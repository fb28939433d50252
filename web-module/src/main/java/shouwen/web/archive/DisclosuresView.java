package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwen.archive.DisclosureFilter;
import shouwen.archive.DisclosureLine;
import shouwen.archive.DisclosureSum;
import shouwen.archive.service.DisclosureQueries;
import shouwen.audit.Purpose;
import shouwen.shared.Page;
import shouwen.web.ui.Address;

/** Who saw whose personal data in clear, listed and counted. Everything that makes up the page is in its address. */
@Named("disclosuresView")
@RequestScoped
public class DisclosuresView {

    private static final int PAGE = 50;
    private static final Set<String> SEEN = Set.of("record", "phone", "name", "address");

    @Inject
    DisclosureQueries disclosures;

    @Inject
    HttpServletRequest request;

    private Page<DisclosureLine> page = new Page<>(List.of(), null);
    private List<DisclosureSum> sums = List.of();

    public void load() {
        page = disclosures.list(filter(request), request.getParameter("after"), PAGE);
        sums = disclosures.sums(filter(request));
    }

    static DisclosureFilter filter(HttpServletRequest request) {
        var purpose = Numbers.blankToNull(request.getParameter("purpose"));
        return new DisclosureFilter(
                Numbers.blankToNull(request.getParameter("login")),
                purpose == null || Purpose.of(purpose).isEmpty() ? null : purpose,
                Days.parse(request.getParameter("from")),
                Days.parse(request.getParameter("to")));
    }

    public List<DisclosureLine> getLines() {
        return page.items();
    }

    public List<DisclosureSum> getSums() {
        return sums;
    }

    /** What was seen, by a code that has a word. */
    public static String seen(DisclosureLine line) {
        return SEEN.contains(line.field()) ? line.field() : "other";
    }

    public @Nullable String value(String name) {
        return Numbers.blankToNull(request.getParameter(name));
    }

    public String getExport() {
        return address("/archive/disclosures-export", null);
    }

    /** The address of the following page; null on the last. */
    public @Nullable String getNext() {
        return page.next() == null ? null : address("/archive/disclosures", page.next());
    }

    private String address(String path, @Nullable String after) {
        return Address.of(path)
                .with("login", value("login"))
                .with("purpose", value("purpose"))
                .with("from", value("from"))
                .with("to", value("to"))
                .with("after", after)
                .toString();
    }
}
