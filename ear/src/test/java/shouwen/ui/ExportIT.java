package shouwen.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwen.api.Town;
import shouwen.harness.Browsers;

/** Whatever a list shows is to be had as a table for other programs, in the reader's words and under the same permission. */
class ExportIT {

    private static final String CELL = "\",\"";

    /** Whoever asks for several tables signs in once. */
    private static final Map<String, Page> READERS = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "supervisor, cases/export, 编号",
        "supervisor, cases/export?state=closed&q=%E6%9A%96, 编号",
        "dispatcher, routing/export?department=maintenance, 编号",
        "dispatcher, field/export, 工单",
        "department-head, approval/export, 类别",
        "department-head, escalation/export, 时限",
        "department-head, escalation/instructions/export?state=answered, 类型",
        "department-head, register/export, 登记簿",
        "department-head, staff/leaves/export?of=department, 编号",
        "department-head, staff/meetings/export, 日期",
        "department-head, staff/swaps/export, 编号",
        "supervisor, staff/attendance/export, 日期",
        "archivist, archive/export, 档号",
        "archivist, archive/loans-export, 借阅",
        "archivist, archive/papers-export, 条码",
        "archivist, archive/disclosures-export, 时间"
    })
    void every_list_is_a_table_with_heads_in_the_readers_language(String role, String address, String head) {
        var page = READERS.computeIfAbsent(role, some -> Browsers.signedIn(some, "zh-CN"));

        var lines = table(page, address);

        assertThat(lines.get(0)).startsWith("\ufeff\"" + head).doesNotContain("???");
        int cells = lines.get(0).split(CELL).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(CELL)).hasSize(cells)).noneMatch(line -> line.contains("???"));
    }

    @Test
    void the_table_holds_at_least_what_the_page_shows_and_is_one_press_away() {
        var town = Town.tunnel();
        town.dissatisfied();
        var page = Browsers.signedIn(town.account("supervisor"), "zh-CN");
        page.navigate("cases/list");
        var shown = page.locator("#cases tbody tr .number").allTextContents();

        var table = String.join("\n", table(page, page.locator("#export").getAttribute("href").substring(1)));

        assertThat(shown).isNotEmpty().allSatisfy(number -> assertThat(table).contains("\"" + number + "\""));
        assertThat(table).contains("\"咨询\"");
    }

    @ParameterizedTest
    @CsvSource({"technician, archive/disclosures-export, 403", "call-taker, approval/export?box=none, 404"})
    void who_may_not_see_the_list_gets_no_table(String role, String address, int status) {
        var page = Browsers.signedIn(role, "en");

        assertThat(page.request().get("/" + address, RequestOptions.create()).status()).isEqualTo(status);
    }

    private static List<String> table(Page page, String address) {
        var answer = page.request().get("/" + address, RequestOptions.create());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("text/csv");
        return answer.text().lines().toList();
    }
}
