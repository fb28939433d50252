package shouwen.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import shouwen.harness.Words;

/** The page of a case, as somebody uses it who speaks one language. */
record CasePage(Page page, Words words) {

    static CasePage open(Page page, Words words, String number) {
        page.navigate("cases/case?number=" + number);
        return new CasePage(page, words);
    }

    CasePage accept() {
        button("act.accept").click();
        return told("done.accepted", number());
    }

    CasePage giveResult(String result) {
        unfold("giveResult");
        act("giveResult").locator("textarea[id*='words']").all().forEach(each -> each.fill(result));
        act("giveResult").locator("input[type='checkbox']:not([value='billing-error'])").all().forEach(Locator::check);
        act("giveResult").getByLabel(words.of("cases", "act.result.text")).fill(result);
        act("giveResult").getByRole(AriaRole.BUTTON).click();
        return told("done.result", number());
    }

    CasePage pause(String reason) {
        unfold("pause");
        page.locator("[id='pause:reason']").selectOption(reason);
        act("pause").getByRole(AriaRole.BUTTON).click();
        return told("done.paused");
    }

    CasePage resume() {
        button("act.resume").click();
        return told("done.resumed");
    }

    CasePage returnToSender(String reason) {
        unfold("return");
        act("return").getByLabel(words.of("cases", "act.reason")).fill(reason);
        act("return").getByRole(AriaRole.BUTTON).click();
        return told("done.returned", number());
    }

    CasePage routeAnew(String department, String reason) {
        page.locator("[id='route:department']").selectOption(department);
        page.locator("[id='route:reason']").fill(reason);
        act("route").getByRole(AriaRole.BUTTON).click();
        return this;
    }

    CasePage close() {
        button("act.close").click();
        return told("done.closed", number());
    }

    CasePage explainAndClose(String outcome, String explanation, String rule) {
        choose("explain", words.of("cases", "outcome." + outcome));
        page.locator("[id='explain:explanation']").fill(explanation);
        page.locator("[id='explain:citedRule']").fill(rule);
        act("explain").getByRole(AriaRole.BUTTON).click();
        return told("done.closed", number());
    }

    CasePage goRoundAgain(String reason) {
        unfold("again");
        act("again").getByLabel(words.of("cases", "act.reason")).fill(reason);
        act("again").getByRole(AriaRole.BUTTON).click();
        return told("done.again", number());
    }

    /** Tells the customer, who says whether that will do. */
    CasePage answer(String text, boolean satisfied) {
        page.locator("[id='answer:text']").fill(text);
        within("answer", "satisfied", words.of("cases", satisfied ? "yes" : "no"));
        act("answer").getByRole(AriaRole.BUTTON, named("act.answer.go")).click();
        return told("done.answered");
    }

    /** Tries to; what comes of it the caller looks at. */
    void handOnTo(String department, String reason) {
        unfold("handOn");
        page.locator("[id='handOn:department']").selectOption(department);
        page.locator("[id='handOn:reason']").fill(reason);
        act("handOn").getByRole(AriaRole.BUTTON).click();
    }

    CasePage sendBack(String reason) {
        unfold("sendBack");
        act("sendBack").getByLabel(words.of("cases", "act.sendBack.reason")).fill(reason);
        act("sendBack").getByRole(AriaRole.BUTTON).click();
        return told("done.sentBack", number());
    }

    CasePage acceptResult(String cause, String responsibility) {
        act("review").getByLabel(words.of("cases", "act.review.cause")).fill(cause);
        choose("review", words.of("cases", "responsibility." + responsibility));
        act("review").getByRole(AriaRole.BUTTON).click();
        return told("done.reviewed");
    }

    /** Tells the customer what is suggested. */
    CasePage answerAsSuggested() {
        page.getByText(words.of("cases", "act.answer.use")).click();
        act("answer").getByRole(AriaRole.BUTTON, named("act.answer.go")).click();
        return told("done.answered");
    }

    CasePage callBackDissatisfied(String reason) {
        within("callBack", "satisfied", words.of("cases", "no"));
        act("callBack").getByLabel(words.of("cases", "act.callBack.reason"), exactly()).fill(reason);
        act("callBack").getByRole(AriaRole.BUTTON).click();
        return told("done.calledBack");
    }

    CasePage callBackSatisfied(int score) {
        within("callBack", "satisfied", words.of("cases", "yes"));
        var scores = act("callBack").locator("ul[id*='score'], table[id*='score']").all();
        scores.forEach(each -> each.getByLabel(String.valueOf(score)).check());
        act("callBack").getByRole(AriaRole.BUTTON).click();
        return told("done.calledBack");
    }

    CasePage stands(CaseState state) {
        assertThat(page.locator("#standing")).hasAttribute("data-state", state.name());
        assertThat(page.locator("#standing")).containsText(words.of("cases", "state." + state.name()));
        return this;
    }

    CasePage isInRound(int round) {
        assertThat(page.locator("#round")).containsText(String.valueOf(round));
        return this;
    }

    /** The suggested words of the answer say sorry. */
    CasePage suggestsApology() {
        assertThat(page.locator("#wording")).containsText(words.of("cases", "wording.apology"));
        return this;
    }

    CasePage suggestsNoApology() {
        assertThat(page.locator("#wording")).not().containsText(words.of("cases", "wording.apology"));
        return this;
    }

    Locator timeline() {
        return page.locator("#timeline > li");
    }

    Locator owner() {
        return page.locator("#owner");
    }

    Locator clocks() {
        return page.locator("#clocks .clock");
    }

    private CasePage told(String key, Object... arguments) {
        assertThat(page.locator(".page-messages")).containsText(words.of("cases", key, arguments));
        return this;
    }

    private String number() {
        return page.url().replaceAll(".*number=([^&#]+).*", "$1");
    }

    private Locator act(String form) {
        return page.locator("#act-" + form);
    }

    private void unfold(String form) {
        if (act(form).getAttribute("open") == null) {
            act(form).locator("summary").click();
        }
    }

    private void choose(String form, String label) {
        act(form).getByLabel(label, exactly()).check();
    }

    private void within(String form, String group, String label) {
        page.locator("[id='" + form + ":" + group + "']").getByLabel(label, exactly()).check();
    }

    private Locator button(String key) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.of("cases", key)).setExact(true));
    }

    private Locator.GetByRoleOptions named(String key) {
        return new Locator.GetByRoleOptions().setName(words.of("cases", key));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
