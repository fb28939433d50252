package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import shouwen.harness.Browsers;
import shouwen.harness.Statements;

class ArchivePagesIT {

    /** Design, decision 10: counted at the database, frame, facets and names included. */
    @Test
    void a_list_of_the_archive_takes_at_most_five_statements() {
        var page = Browsers.signedIn("archivist", "en");
        var lists = new String[] {
            "search",
            "search?q=%E4%B8%8D%E7%83%AD&kind=case",
            "search?held=true",
            "papers",
            "loans",
            "stock-takes",
            "destructions",
            "exports",
            "disclosures",
            "desk"
        };

        try (var statements = Statements.counted()) {
            for (var list : lists) {
                var least = statements.least(() -> assertThat(
                                page.request().get("/archive/" + list, RequestOptions.create()).status())
                        .isEqualTo(200));

                assertThat(least).as(list).isBetween(1L, 5L);
            }
        }
    }
}
