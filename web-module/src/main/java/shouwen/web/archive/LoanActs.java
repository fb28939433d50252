package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwen.archive.PaperUse;
import shouwen.archive.service.Loans;
import shouwen.archive.service.Papers;
import shouwen.archive.service.StockTakes;
import shouwen.web.ui.Address;
import shouwen.web.ui.NextPage;

/** What the forms about papers and loans ask for; each act gives the page to go to. */
@RequestScoped
class LoanActs {

    @Inject
    Loans loans;

    @Inject
    Papers papers;

    @Inject
    StockTakes stock;

    @Inject
    NextPage next;

    @Inject
    HttpServletRequest request;

    /** Does what a form asks for; null when there is no such act. */
    @Nullable String act(String name) {
        return switch (name) {
            case "ask" -> ask();
            case "withdraw" -> done("loan.done.withdrawn", () -> loans.withdraw(number(), version()));
            case "sign-off" -> done(
                    "loan.done.decided",
                    () -> loans.signOff(number(), version(), "yes".equals(given("agreed")), given("note")));
            case "hand-over" -> done("loan.done.handedOver", () -> loans.handOver(number(), version()));
            case "recall" -> done(
                    "loan.done.recalled",
                    () -> loans.recall(number(), version(), given("reason"), Days.parse(given("backBy"))));
            case "take-back" -> done(
                    "loan.done.returned", () -> loans.takeBack(number(), version(), given("condition")));
            case "move" -> move();
            case "take-stock" -> takeStock();
            default -> null;
        };
    }

    private String ask() {
        var number = loans.request(
                given("barcode"), Numbers.constant(PaperUse.class, request.getParameter("use")), given("purpose"));
        next.info("archive", "loan.done.asked", number);
        return loan(number);
    }

    private String done(String key, Runnable act) {
        act.run();
        next.info("archive", key, number());
        return loan(number());
    }

    private String move() {
        papers.move(given("barcode"), given("shelf"));
        next.info("archive", "paper.done.moved", given("barcode"));
        return Address.of("/archive/papers").with("q", given("barcode")).toString();
    }

    private String takeStock() {
        var number = stock.take(given("shelf"), given("barcodes"));
        next.info("archive", "stock.done", number);
        return Address.of("/archive/stock-takes").with("number", number).toString();
    }

    private static String loan(String number) {
        return Address.of("/archive/loan").with("number", number).toString();
    }

    private String number() {
        return given("number");
    }

    private @Nullable Integer version() {
        return Numbers.version(request.getParameter("version"));
    }

    private String given(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
