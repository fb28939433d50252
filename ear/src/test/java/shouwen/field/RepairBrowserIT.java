package shouwen.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shouwen.cases.CaseState;
import shouwen.cases.TakenCase;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** A repair from the dispatcher's desk to the customer's signature, and one that cannot be done. */
class RepairBrowserIT {

    private final Words words = new Words("en");
    private final Page dispatcher = Browsers.signedIn("dispatcher", "en");
    private final Page technician = Browsers.signedIn("technician", "en");
    private String number = "";

    @BeforeEach
    void a_repair_is_taken() {
        number = TakenCase.of("repair", "radiator-leak", "Water below the radiator");
        TakenCase.openOnceArrived(dispatcher, number);
    }

    @Test
    void arrived_handled_and_repaired_with_a_drawn_signature_HEA_032_HEA_033_HEA_034() {
        var order = sent();

        order.arrive()
                .tick("handle")
                .handle(Map.of("scheme", "New gasket", "measures", "Gasket changed", "measurement", "1.2 bar"))
                .stepsDone(3);
        order.tick("repair")
                .sign()
                .repair(Map.of("tools", "Spanner", "materials", "Gasket DN20", "opinion", "Dry again", "result", "No leak"))
                .stepsDone(4);

        assertThat(technician.locator("#signature-picture")).isVisible();
        standsAt(CaseState.IN_REVIEW);
    }

    @Test
    void nothing_is_repaired_before_the_site_is_checked_and_signed_for_HEA_005_HEA_034() {
        var order = sent().arrive().tick("handle").handle(Map.of("scheme", "New gasket", "measures", "Gasket changed"));
        order.stepsDone(3);

        order.repair(Map.of("tools", "Spanner", "materials", "Gasket DN20", "opinion", "Dry again"));

        assertThat(technician.getByText("HEA-005").and(technician.locator(".ui-message *, .page-messages *")).first())
                .isVisible();
        assertThat(technician.locator("[id='repair:opinion']")).hasValue("Dry again");
        order.stepsDone(3);
    }

    @Test
    void nobody_is_left_alone_with_what_cannot_be_repaired_TUN_112() {
        var order = sent().arrive();

        order.cannotRepair("The pipe is inside the neighbour's wall");
        assertThat(technician.locator("main")).containsText(words.of("refused", "refused.order.informOrRefer", "TUN-112"));
        technician.locator("[id='giveUp:informed'] .ui-chkbox-box").click();
        order.cannotRepair("The pipe is inside the neighbour's wall");

        assertThat(technician.locator("#order-steps .step-bad")).containsText(words.of("field", "state.CANNOT_REPAIR"));
        standsAt(CaseState.IN_REVIEW);
    }

    private OrderPage sent() {
        var order = OrderPage.dispatched(dispatcher, words, number).number();
        technician.navigate("field/orders?mine=true");
        technician.locator("a[href$='number=" + order + "']").click();
        technician.waitForURL("**/field/order?number=" + order);
        return new OrderPage(technician, words);
    }

    private void standsAt(CaseState state) {
        dispatcher.navigate("cases/case?number=" + number);
        assertThat(dispatcher.locator("#standing")).hasAttribute("data-state", state.name());
    }
}
