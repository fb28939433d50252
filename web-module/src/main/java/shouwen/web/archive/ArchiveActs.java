package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.service.RecordDisclosures;
import shouwen.archive.service.SavedSearches;
import shouwen.archive.service.Scans;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.NextPage;

/** What the forms of the archive's search and records ask for; each act gives the page to go to. */
@RequestScoped
class ArchiveActs {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Inject
    RecordDisclosures disclosures;

    @Inject
    SavedSearches searches;

    @Inject
    Scans scans;

    @Inject
    NextPage next;

    @Inject
    HttpServletRequest request;

    /** Does what a form asks for; null when there is no such act. */
    @Nullable String act(String name) {
        return switch (name) {
            case "disclose" -> disclose();
            case "keep-search" -> keepSearch();
            case "drop-search" -> dropSearch();
            case "read-scan" -> readScan();
            default -> null;
        };
    }

    private String disclose() {
        var number = given("number");
        var note = disclosures.disclose(number, given("purpose"));
        return Address.of("/archive/record").with("number", number).with("note", note).toString();
    }

    private String keepSearch() {
        searches.keep(given("name"), given("question"));
        next.info("archive", "search.kept", given("name").strip());
        return SearchQuestion.PAGE + "?" + given("question");
    }

    private String dropSearch() {
        searches.drop(id("search", "id"));
        return SearchQuestion.PAGE;
    }

    private String readScan() {
        scans.tryAgain(given("number"), id("attachment", "file"));
        next.info("archive", "scan.done.again");
        return Address.of("/archive/record").with("number", given("number")).toString();
    }

    /** A field of the form; empty when it is not there. */
    String given(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private UUID id(String thing, String name) {
        var text = given(name);
        if (!text.matches(ID)) {
            throw new UnknownThingException(thing, text);
        }
        return UUID.fromString(text);
    }
}
