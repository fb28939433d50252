package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwen.archive.service.Destructions;
import shouwen.archive.service.Holds;
import shouwen.archive.service.RecordExports;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.LocalPath;
import shouwen.web.ui.NextPage;

/** What the forms about holds, destruction and exports ask for; each act gives the page to go to. */
@RequestScoped
class RetentionActs {

    @Inject
    Holds holds;

    @Inject
    Destructions destructions;

    @Inject
    RecordExports exports;

    @Inject
    NextPage next;

    @Inject
    HttpServletRequest request;

    /** Does what a form asks for; null when there is no such act. */
    @Nullable String act(String name) {
        return switch (name) {
            case "hold" -> hold();
            case "lift" -> lift();
            case "export" -> export();
            case "export-found" -> exportFound();
            case "propose-destruction" -> propose();
            case "withdraw-destruction" -> withdraw();
            default -> null;
        };
    }

    private String hold() {
        var numbers = chosen();
        holds.place(numbers, given("reason"), day("until"));
        next.info("archive", "hold.done.placed", numbers.size());
        return LocalPath.orHome(given("back"));
    }

    private String lift() {
        var id = Numbers.id(given("hold"));
        if (id == null) {
            throw new UnknownThingException("hold", given("hold"));
        }
        holds.lift(given("number"), id, given("reason"));
        next.info("archive", "hold.done.lifted", given("number"));
        return Address.of("/archive/record").with("number", given("number")).toString();
    }

    private String export() {
        return exported(exports.ofRecords(chosen(), given("purpose"), given("note")));
    }

    /** All that the search finds whose address the form sent along. */
    private String exportFound() {
        var question = new SearchQuestion(request);
        return exported(exports.ofSearch(question.text(), question.filter(), given("purpose"), given("note")));
    }

    private String exported(String number) {
        next.info("archive", "export.done", number);
        return "/archive/exports";
    }

    private String propose() {
        var number = destructions.propose(chosen(), given("reason"));
        next.info("archive", "destruction.done.proposed", number);
        return destruction(number);
    }

    private String withdraw() {
        destructions.withdraw(given("destruction"));
        next.info("archive", "destruction.done.withdrawn", given("destruction"));
        return destruction(given("destruction"));
    }

    private static String destruction(String number) {
        return Address.of("/archive/destruction").with("number", number).toString();
    }

    /** The records that were ticked. */
    private List<String> chosen() {
        var ticked = request.getParameterValues("record");
        return ticked == null ? List.of() : List.of(ticked);
    }

    private @Nullable LocalDate day(String name) {
        var day = Days.parse(given(name));
        if (day == null && !given(name).isBlank()) {
            throw new InvalidInputException(name, "notADate");
        }
        return day;
    }

    private String given(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
