package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** What happens to cases off the straight way, each by its form. */
class CaseActsBrowserIT {

    private final Words words = new Words("en");

    @Test
    void what_a_department_returns_is_routed_anew() {
        var number = TakenCase.of("repair", "radiator-leak", "Water below the radiator");
        var department = atDepartment("dispatcher", number);

        department.returnToSender("No such address").stands(CaseState.AT_CUSTOMER_SERVICE);
        var desk = CasePage.open(Browsers.signedIn("call-taker", "en"), words, number);
        desk.routeAnew("maintenance", "The address is right now").stands(CaseState.AT_DEPARTMENT);

        var routed = new Locator.FilterOptions().setHasText(words.of("audit", "event.case.routed"));
        assertThat(desk.timeline().filter(routed)).hasCount(2); // once at intake, once anew
    }

    @Test
    void a_department_hands_on_what_is_anothers_and_the_owner_stays_TUN_113() {
        var number = TakenCase.of("repair", "no-heat", "Cold on all floors");
        var department = atDepartment("dispatcher", number);
        var owner = department.owner().innerText();

        department.handOnTo("network-operation", "Nothing wrong inside the house");

        assertThat(department.page().locator("#department")).containsText("Network operation");
        assertThat(department.owner()).hasText(owner);
    }

    @Test
    void limits_stand_still_while_the_customer_owes_an_answer() {
        var number = TakenCase.of("complaint", "staff-attitude", "Nobody listened");
        var desk = atDepartment("call-taker", number);

        desk.pause("awaiting-customer");
        assertThat(desk.page().locator("#clocks")).containsText(words.of("clock", "state.PAUSED"));
        desk.resume();

        assertThat(desk.page().locator("[id='quick:resume']")).hasCount(0);
    }

    @Test
    void right_handling_is_explained_by_a_supervisor_and_closed_WAT_032() {
        var supervisor = Browsers.signedIn("supervisor", "en");
        var number = dissatisfied(supervisor);

        var closed = CasePage.open(supervisor, words, number)
                .explainAndClose("EXPLAINED_CONFLICTS_WITH_RULES", "The counter closes at five", "House rules, 3");

        closed.stands(CaseState.CLOSED);
    }

    @Test
    void a_supervisor_sends_it_round_again_EXP_035() {
        var supervisor = Browsers.signedIn("supervisor", "en");
        var number = dissatisfied(supervisor);

        var again = CasePage.open(supervisor, words, number).goRoundAgain("Talk to the colleague again");

        again.stands(CaseState.AT_DEPARTMENT).isInRound(2);
    }

    @Test
    void what_needs_no_call_back_is_closed_once_the_customer_knows() {
        var supervisor = Browsers.signedIn("supervisor", "en");
        var number = TakenCase.of("consultation", "policy-question", "Who pays for the valve?");
        atDepartment("call-taker", number).giveResult("The house does");
        CasePage.open(supervisor, words, number).acceptResult("A question", "NOT_COMPANY").answerAsSuggested();

        var closed = CasePage.open(supervisor, words, number).close();

        closed.stands(CaseState.CLOSED);
    }

    private String dissatisfied(Page supervisor) {
        var number = TakenCase.of("complaint", "staff-attitude", "Nobody listened");
        atDepartment("call-taker", number).giveResult("Talked to the colleague");
        var page = CasePage.open(supervisor, words, number).acceptResult("Long queue", "COMPANY");
        page.answer("We are sorry", false).stands(CaseState.DISSATISFIED);
        return number;
    }

    /** The page of a case once its department has it. */
    private CasePage atDepartment(String role, String number) {
        return new CasePage(TakenCase.openOnceArrived(Browsers.signedIn(role, "en"), number), words);
    }
}
