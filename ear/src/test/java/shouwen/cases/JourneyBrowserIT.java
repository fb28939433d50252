package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.harness.Browsers;
import shouwen.harness.Words;

/** The main job in the browser, with both loops: the result that is sent back, the customer who is not content. */
class JourneyBrowserIT {

    /** EXP-033, EXP-035, HEA-013, HEA-024, TUN-020 to TUN-022, TUN-113. */
    @ParameterizedTest
    @CsvSource({"en, Repair late", "zh-CN, 维修不及时"})
    void a_complaint_goes_through_both_loops_to_the_archive(String language, String category) {
        var words = new Words(language);
        var department = Browsers.signedIn("dispatcher", language);
        var supervisor = Browsers.signedIn("supervisor", language);
        var list = WorkListPage.open(department, words, "maintenance");

        var number = complaint(language, category);
        list.shows(number).accept(number);
        list.openCase(number).giveResult("换了垫片");
        review(supervisor, words, number).sendBack("没有试压，请重做");
        rework(department, words, number, "重新更换阀门并试压合格");
        review(supervisor, words, number).acceptResult("垫片老化", "COMPANY");
        answer(supervisor, words, number).suggestsApology().answerAsSuggested();
        callBack(supervisor, words, number).callBackDissatisfied("晚上又漏了").stands(CaseState.AT_DEPARTMENT);
        rework(department, words, number, "更换整组暖气片");
        review(supervisor, words, number).acceptResult("暖气片锈蚀", "NOT_COMPANY");
        answer(supervisor, words, number).suggestsNoApology().answerAsSuggested();
        var closed = callBack(supervisor, words, number).isInRound(2).callBackSatisfied(5);

        closed.stands(CaseState.CLOSED);
        assertThat(closed.timeline()).not().hasCount(0);
        var archivist = Browsers.signedIn("archivist", language);
        archivist.navigate("archive/search?q=%E6%BC%8F%E6%B0%B4");
        assertThat(archivist.locator("#archive-hits")).containsText(number);
    }

    /** Taken on the telephone; the one who took it owns it (TUN-113). */
    private static String complaint(String language, String category) {
        return IntakePage.open(Browsers.signedIn("call-taker", language))
                .unknownCaller("13800138000", "王丽")
                .livingAt("人民大街12号3单元501")
                .about(2, category)
                .summary("修理后暖气片仍然漏水")
                .fill("desiredOutcome", "修好为止")
                .save()
                .number();
    }

    private static CasePage review(Page supervisor, Words words, String number) {
        return DeskPage.open(supervisor, words, CaseState.IN_REVIEW).openCase(number).stands(CaseState.IN_REVIEW);
    }

    private static void rework(Page department, Words words, String number, String result) {
        var list = WorkListPage.open(department, words, "maintenance").shows(number);
        list.openCase(number).accept().giveResult(result);
    }

    private static CasePage answer(Page supervisor, Words words, String number) {
        return DeskPage.open(supervisor, words, CaseState.TO_ANSWER).openCase(number);
    }

    private static CasePage callBack(Page supervisor, Words words, String number) {
        return DeskPage.open(supervisor, words, CaseState.TO_CALL_BACK).openCase(number);
    }
}
