package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shouwen.archive.service.ArchiveQueries;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.InvalidInputException;
import shouwen.shared.UnknownThingException;

@InServer
class ArchiveIT {

    @Inject
    FiledCases cases;

    @Inject
    ArchiveQueries archive;

    @Inject
    Impersonation impersonation;

    @Test
    void a_closed_case_is_found_by_any_two_characters_traditional_or_simplified() throws Exception {
        var operator = cases.operator();
        var archivist = cases.staff(operator, Role.ARCHIVIST);
        cases.file(operator, archivist, "maintenance", "三楼暖气漏水", "閥門 DN25 鬆動，住户𠮷先生来电；100%'\"<b>已换</b>");

        for (var words : List.of("暖氣", "漏水", "阀门", "鬆动", "𠮷先", "DN25", "主卧", "䶮女", "幸福小", "暖气 松动", "100%'", "<b>已换")) {
            assertThat(found(archivist, words)).as(words).hasSize(1);
        }
        for (var words : List.of("气暖", "漏电", "' or '1'='1", "%%漏水", "13800000000")) {
            assertThat(found(archivist, words)).as(words).isEmpty();
        }
    }

    @Test
    void one_character_is_refused_and_no_words_show_the_newest() throws Exception {
        var operator = cases.operator();
        var archivist = cases.staff(operator, Role.ARCHIVIST);
        cases.file(operator, archivist, "maintenance", "先", "甲");
        cases.file(operator, archivist, "maintenance", "后", "乙");

        assertThatThrownBy(() -> found(archivist, "漏")).isInstanceOf(InvalidInputException.class);
        assertThat(found(archivist, "")).extracting(ArchiveHit::title).containsExactly("后", "先");
    }

    @Test
    void departments_find_what_they_handled_and_other_operators_nothing() throws Exception {
        var operator = cases.operator();
        var archivist = cases.staff(operator, Role.ARCHIVIST);
        var fitter = cases.staff(operator, Role.TECHNICIAN, "maintenance");
        var cashier = cases.staff(operator, Role.BILLING_CLERK, "billing");
        var stranger = cases.staff(cases.operator(), Role.ARCHIVIST);
        cases.file(operator, archivist, "maintenance", "管道漏水", "已修");
        var number = found(archivist, "漏水").get(0).number();

        assertThat(found(fitter, "漏水")).hasSize(1);
        assertThat(found(cashier, "漏水")).isEmpty();
        assertThat(count(cashier, "漏水")).isZero();
        assertThat(found(stranger, "漏水")).isEmpty();
        assertThatThrownBy(() -> impersonation.as(stranger, () -> archive.find(number)))
                .isInstanceOf(UnknownThingException.class);
    }

    @Test
    void a_record_holds_the_whole_case_under_a_number_without_gaps() throws Exception {
        var operator = cases.operator();
        var archivist = cases.staff(operator, Role.ARCHIVIST);
        cases.file(operator, archivist, "maintenance", "管道漏水", "已修");
        cases.file(operator, archivist, "maintenance", "管道漏水", "又修");

        var hits = found(archivist, "管道");
        var record = impersonation.as(archivist, () -> archive.find(hits.get(0).number()));

        assertThat(hits).extracting(ArchiveHit::number).allMatch(number -> number.matches("KF-\\d{4}-\\d{6}"));
        assertThat(hits.get(0).number()).endsWith("000002");
        assertThat(record.intact()).isTrue();
        assertThat(record.recordClass()).isEqualTo("repair");
        assertThat(record.departments()).contains("maintenance");
        assertThat(record.retainUntil()).isNull();
        assertThat(record.content()).containsKeys("handovers", "items", "orders", "replies", "callbacks", "attachments", "people");
    }

    @Test
    void pages_follow_each_other_without_losing_or_repeating_a_record() throws Exception {
        var operator = cases.operator();
        var archivist = cases.staff(operator, Role.ARCHIVIST);
        for (int i = 0; i < 5; i++) {
            cases.file(operator, archivist, "maintenance", "管道漏水" + i, "已修");
        }

        for (var words : List.of("漏水", "管道漏水", "管道 漏水", "")) {
            var first = impersonation.as(archivist, () -> archive.search(words, ArchiveFilter.NONE, null, 3));
            var second = impersonation.as(archivist, () -> archive.search(words, ArchiveFilter.NONE, first.next(), 3));

            assertThat(first.items())
                    .as(words)
                    .extracting(ArchiveHit::title)
                    .containsExactly("管道漏水4", "管道漏水3", "管道漏水2");
            assertThat(second.items()).as(words).extracting(ArchiveHit::title).containsExactly("管道漏水1", "管道漏水0");
            assertThat(second.next()).as(words).isNull();
        }
    }

    private List<ArchiveHit> found(UUID who, String words) throws Exception {
        return impersonation.as(who, () -> archive.search(words, ArchiveFilter.NONE, null, 50).items());
    }

    private int count(UUID who, String words) throws Exception {
        return impersonation.as(who, () -> archive.count(words, ArchiveFilter.NONE).value());
    }
}
