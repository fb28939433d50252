package shouwen.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import shouwen.policy.PackRefusedException;
import shouwen.policy.PolicyPack;

/** Registers an overlay takes over from another pack, with what belongs to them and without the rest. */
class AdoptionTest {

    private static final PackFile OVERLAY = BundledPacks.overlay("demonstration-heating");
    private static final List<PackFile> FILES = BundledPacks.pack("heating", OVERLAY);
    private static final PolicyPack PACK = PackReader.read(FILES, OVERLAY);

    @Test
    void a_register_comes_with_its_ladder_its_lead_its_schedule_its_clocks_and_its_clauses_TUN_046_TUN_050_TUN_079() {
        var procedures = PACK.procedures();

        assertThat(procedures.registers()).extracting("id").contains("leave", "meeting", "paper-loan", "duty");
        assertThat(PACK.ladder("leave", "decided")).isPresent();
        assertThat(procedures.leads()).extracting("id").contains("leave-filed", "special-leave-filed");
        assertThat(procedures.schedules()).extracting("id").contains("department-meeting");
        assertThat(procedures.formulas()).extracting("id").contains("leave-days", "lateness", "meeting-points-lost");
        assertThat(PACK.post("gm-office")).isPresent();
        assertThat(PACK.clause("TUN-046")).isPresent();
    }

    @Test
    void categories_departments_routes_and_other_registers_stay_behind() {
        var alone = PackReader.read(BundledPacks.pack("heating"), null);

        assertThat(PACK.categories()).isEqualTo(alone.categories());
        assertThat(PACK.departments()).extracting("code").doesNotContain("gm-office", "operations", "front-desk");
        assertThat(PACK.procedures().registers()).extracting("id").doesNotContain("anomaly", "report");
        assertThat(PACK.clause("TUN-107")).isEmpty();
    }

    @Test
    void a_post_both_know_is_the_one_of_the_leading_pack() {
        assertThat(PACK.post("department-head").orElseThrow().name().en()).isEqualTo("Head of the responsible department");
    }

    @Test
    void only_files_something_is_taken_of_are_kept() {
        var adopted = FILES.stream().filter(file -> !file.folder().isEmpty()).map(PackFile::name).toList();

        assertThat(adopted).contains("utility-tunnel/pack.yaml", "utility-tunnel/ladders.yaml");
        assertThat(adopted).doesNotContain("utility-tunnel/categories.yaml", "utility-tunnel/examples-procedures.yaml");
    }

    @Test
    void a_register_the_other_pack_does_not_have_is_refused_with_its_line() {
        var problems = problems(BundledPacks.pack("heating", OVERLAY), "[leave, ", "[holidays, leave, ");

        assertThat(problems).anyMatch(text -> text.contains("no \"holidays\" in registers of utility-tunnel")
                && text.contains("/overlay/adopts/0/registers/0"));
    }

    @Test
    void what_is_not_there_cannot_be_adopted() {
        var problems = problems(BundledPacks.pack("heating"), "from: utility-tunnel", "from: nowhere");

        assertThat(problems).anyMatch(text -> text.contains("names other packs than there are"));
    }

    @Test
    void a_department_only_the_other_pack_has_must_be_replaced() {
        var problems = problems(FILES, "      department: customer-service\n", "      opens: [supervisor]\n");

        assertThat(problems).anyMatch(text -> text.contains("unknown: \"front-desk\" is not in departments"));
    }

    private static List<String> problems(List<PackFile> files, String from, String to) {
        var text = new String(OVERLAY.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        var changed = PackFile.of("own.yaml", text.replace(from, to));
        return catchThrowableOfType(PackRefusedException.class, () -> PackReader.read(files, changed)).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
