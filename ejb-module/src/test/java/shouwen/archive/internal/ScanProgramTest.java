package shouwen.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwen.archive.Recognition;
import shouwen.archive.Recognition.State;
import shouwen.archive.ScanFailure;

/** Whatever the program does, the server goes on: it is bounded in time and output and told nothing. */
class ScanProgramTest {

    @TempDir
    Path folder;

    @Test
    void it_is_ready_when_it_knows_every_language() throws IOException {
        var listing = "printf 'List of available languages (2):\\nchi_sim\\neng\\n'";

        assertThat(program(listing, "chi_sim", "eng").state(folder)).isEqualTo(Recognition.ON);
        assertThat(program(listing, "chi_sim", "chi_tra").state(folder))
                .isEqualTo(new Recognition(State.NO_LANGUAGE, "chi_tra"));
        assertThat(new ScanProgram("/no/such/program", List.of("eng"), Duration.ofSeconds(5)).state(folder))
                .isEqualTo(new Recognition(State.NO_PROGRAM, "/no/such/program"));
        assertThat(program("exit 1", "eng").state(folder).state()).isEqualTo(State.NO_PROGRAM);
    }

    @Test
    void it_is_asked_for_all_languages_at_the_resolution_that_is_known() throws Exception {
        var asked = program("echo \"$@\"", "chi_sim", "eng").read(folder, Path.of("/page.png"), 300);

        assertThat(asked.strip()).isEqualTo("/page.png stdout -l chi_sim+eng --dpi 300");
        assertThat(program("echo \"$@\"", "eng").read(folder, Path.of("/page.png"), 0)).doesNotContain("dpi");
    }

    @Test
    void a_page_that_takes_too_long_is_given_up_and_its_process_ended() throws IOException {
        var slow = new ScanProgram(script("echo $$ > pid; exec sleep 60"), List.of("eng"), Duration.ofMillis(700));

        refused(() -> slow.read(folder, Path.of("x"), 0), ScanFailure.TIME);

        var pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::onExit).map(ended -> ended.join().isAlive()).orElse(false))
                .isFalse();
    }

    @Test
    void output_without_end_does_not_fill_the_disk() throws IOException {
        var flood = program("exec yes 供热", "eng");

        refused(() -> flood.read(folder, Path.of("x"), 0), ScanFailure.BROKEN_OFF);

        assertThat(Files.size(folder.resolve("out"))).isLessThanOrEqualTo(8L * 1024 * 1024);
    }

    @Test
    void a_program_that_says_no_is_a_failure_and_one_that_is_killed_was_broken_off() throws IOException {
        refused(() -> program("echo no >&2; exit 1", "eng").read(folder, Path.of("x"), 0), ScanFailure.PROGRAM);
        refused(() -> program("kill -9 $$", "eng").read(folder, Path.of("x"), 0), ScanFailure.BROKEN_OFF);
    }

    @Test
    void it_sees_no_setting_of_the_server_and_stands_behind_everything_else() throws Exception {
        var seen = program("env; nice", "eng").read(folder, Path.of("x"), 0);

        assertThat(seen.lines()).contains("OMP_THREAD_LIMIT=1", "19");
        assertThat(seen.lines().map(line -> line.replaceAll("=.*", "")))
                .allMatch(name -> name.matches("PATH|HOME|LD_LIBRARY_PATH|TESSDATA_PREFIX|OMP_THREAD_LIMIT|PWD|OLDPWD|SHLVL|_|19"));
    }

    private static void refused(ThrowingCallable act, ScanFailure why) {
        assertThatThrownBy(act).asInstanceOf(type(ScanException.class)).extracting(ScanException::why).isEqualTo(why);
    }

    private ScanProgram program(String body, String... languages) throws IOException {
        return new ScanProgram(script(body), List.of(languages), Duration.ofSeconds(20));
    }

    private String script(String body) throws IOException {
        var script = Files.createTempFile(folder, "program", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }
}
