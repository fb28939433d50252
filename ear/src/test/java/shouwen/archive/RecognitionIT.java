package shouwen.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import shouwen.archive.internal.ScanReader;
import shouwen.archive.service.ArchiveQueries;
import shouwen.archive.service.PaperQueries;
import shouwen.archive.service.Papers;
import shouwen.archive.service.Scans;
import shouwen.harness.InServer;
import shouwen.identity.Role;
import shouwen.identity.service.Impersonation;
import shouwen.shared.ConflictException;
import shouwen.shared.UnknownThingException;

/** Scans without text are read by a program, if that is switched on, and their records found by what stands on them (TUN-066). */
@InServer
class RecognitionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    FiledCases fixture;

    @Inject
    Impersonation impersonation;

    @Inject
    Papers papers;

    @Inject
    PaperQueries shelves;

    @Inject
    ArchiveQueries archive;

    @Inject
    Scans scans;

    @Inject
    ScanReader reader;

    @Inject
    UserTransaction transaction;

    @PersistenceContext(unitName = "shouwen")
    EntityManager entities;

    private UUID operator;
    private UUID archivist;
    private Path folder;

    @BeforeEach
    void an_archive() throws Exception {
        operator = fixture.tunnel();
        archivist = fixture.staff(operator, Role.ARCHIVIST);
        folder = Files.createTempDirectory("recognition");
    }

    @AfterEach
    void off() throws Exception {
        List.of("ocr", "ocr.program", "ocr.seconds").forEach(name -> System.clearProperty("shouwen." + name));
        reader.look();
        inTransaction("delete from record_file where operator_id = :operator");
    }

    @Test
    @EnabledIf(
            value = "shouwen.archive.RecognitionIT#installed",
            disabledReason = "tesseract with chi_sim, chi_tra and eng is not installed")
    void what_stands_in_a_picture_and_in_a_pdf_of_pictures_is_found_by_any_two_characters() throws Exception {
        var picture = register("甲图", DrawnPages.png("供热管网检修记录", "二号换热站压力正常，阀门无渗漏，报修电话 96111。"));
        var pdf = register("乙卷", DrawnPages.pdf("管廊入廊协议", "租赁费用每年结算，自签字之日起生效。"));
        assertThat(reading(picture)).isEqualTo(FileText.Found.NONE);
        assertThat(found("检修")).isEmpty();

        switchOn("tesseract", "chi_sim+chi_tra+eng", 60);
        await().atMost(PATIENCE).untilAsserted(() -> {
            readAll();
            assertThat(List.of(reading(picture), reading(pdf))).containsOnly(FileText.Found.RECOGNISED);
        });

        assertThat(List.of(found("检修"), found("网检"), found("換熱"), found("压力"))).containsOnly(List.of(picture));
        assertThat(List.of(found("协议"), found("租赁"), found("年结"), found("生效"))).containsOnly(List.of(pdf));
        var record = impersonation.as(archivist, () -> archive.find(picture));
        assertThat(record.intact()).isTrue();
        assertThat(told(record.id())).isEqualTo(1);
    }

    @Test
    void two_readers_never_read_the_same_scan() throws Exception {
        var registered = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            registered.add(register("第" + i + "卷", DrawnPages.png("页 " + i + operator)));
        }
        switchOn(program("sha256sum \"$1\" >> " + folder + "/log; sleep 0.2; echo 供 热 管 网"), "eng", 20);

        var threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> one = () -> {
                readAll();
                return null;
            };
            threads.invokeAll(List.of(one, one, one)).forEach(done -> assertThat(done).isDone());
        } finally {
            threads.shutdown();
        }
        await().untilAsserted(() -> {
            for (var number : registered) {
                assertThat(reading(number)).isEqualTo(FileText.Found.RECOGNISED);
            }
        });

        var hashes = Files.readAllLines(folder.resolve("log")).stream().map(line -> line.substring(0, 64)).toList();
        for (var number : registered) {
            assertThat(hashes).containsOnlyOnce(file(number).sha256());
        }
        assertThat(found("热管")).hasSize(6);
    }

    @Test
    void what_could_not_be_read_says_why_and_is_tried_again_by_the_archive() throws Exception {
        var number = register("丙卷", DrawnPages.png("水"));
        switchOn(program("exit 1"), "eng", 20);
        settled(number, FileText.Found.FAILED);
        assertThat(file(number).failure()).isEqualTo(ScanFailure.PROGRAM.name());
        assertThat(impersonation.as(archivist, () -> scans.failed())).extracting(FailedScan::number).containsExactly(number);
        var fitter = fixture.staff(operator, Role.TECHNICIAN, "operations");
        assertThatThrownBy(() -> again(fitter, number)).isInstanceOf(EJBAccessException.class);
        var elsewhere = fixture.staff(fixture.operator(), Role.ARCHIVIST);
        assertThatThrownBy(() -> again(elsewhere, number)).isInstanceOf(UnknownThingException.class);

        switchOn(program("echo 水压记录"), "eng", 20);
        again(archivist, number);

        settled(number, FileText.Found.RECOGNISED);
        assertThat(file(number).failure()).isEmpty();
        assertThat(found("水压")).containsExactly(number);
        assertThatThrownBy(() -> again(archivist, number)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_page_that_takes_too_long_and_an_empty_one_are_told_apart() throws Exception {
        var slow = register("丁卷", DrawnPages.png("慢"));
        switchOn(program("exec sleep 30"), "eng", 1);
        settled(slow, FileText.Found.FAILED);
        assertThat(file(slow).failure()).isEqualTo(ScanFailure.TIME.name());

        var empty = register("戊卷", DrawnPages.pdf(" "));
        switchOn(program("printf '\\n\\f'"), "eng", 20);

        settled(empty, FileText.Found.BLANK);
    }

    @Test
    void what_another_server_reads_is_left_to_it_until_it_must_have_died_and_three_deaths_are_enough() throws Exception {
        var number = register("己卷", DrawnPages.png("他"));
        var deadly = register("庚卷", DrawnPages.png("死"));
        held("interval '5 minutes'", 1, number);
        held("interval '-1 minute'", 3, deadly);
        switchOn(program("echo 另一台服务器"), "eng", 20);

        settled(deadly, FileText.Found.FAILED);
        assertThat(file(deadly).failure()).isEqualTo(ScanFailure.BROKEN_OFF.name());
        assertThat(reading(number)).isEqualTo(FileText.Found.NONE);

        held("interval '-1 minute'", 1, number);
        settled(number, FileText.Found.RECOGNISED);
        assertThat(found("服务")).containsExactly(number);
    }

    @Test
    void without_the_program_or_a_language_scans_wait_and_it_is_said_what_is_missing() throws Exception {
        var number = register("辛卷", DrawnPages.png("等"));
        switchOn("/no/such/tesseract", "eng", 20);
        readAll();
        assertThat(reader.state()).isEqualTo(new Recognition(Recognition.State.NO_PROGRAM, "/no/such/tesseract"));

        switchOn(program("echo x"), "eng+klingon", 20);
        readAll();

        assertThat(reader.state()).isEqualTo(new Recognition(Recognition.State.NO_LANGUAGE, "klingon"));
        assertThat(reading(number)).isEqualTo(FileText.Found.NONE);
    }

    /** Asked outside the server as well, before the test is sent there. */
    static boolean installed() {
        try {
            var process = new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes())
                    .lines()
                    .toList()
                    .containsAll(List.of("chi_sim", "chi_tra", "eng"));
        } catch (IOException notThere) {
            return false;
        }
    }

    private void switchOn(String program, String languages, int seconds) {
        System.setProperty("shouwen.ocr", languages);
        System.setProperty("shouwen.ocr.program", program);
        System.setProperty("shouwen.ocr.seconds", String.valueOf(seconds));
        reader.look();
    }

    /** A program that knows English and does what is given with a picture. */
    private String program(String act) throws Exception {
        var script = Files.createTempFile(folder, "program", ".sh");
        Files.writeString(script, "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then echo eng; exit; fi\n" + act + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }

    private void readAll() {
        while (reader.readNext()) {
            assertThat(reader.state()).isEqualTo(Recognition.ON);
        }
    }

    private void settled(String number, FileText.Found found) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            readAll();
            assertThat(reading(number)).isEqualTo(found);
        });
    }

    private String register(String title, byte[] scan) throws Exception {
        return impersonation.as(archivist, () -> {
            var file = papers.keep("scan", new ByteArrayInputStream(scan));
            var paper = new NewPaper("correspondence", title, "", "", null, "", "");
            return papers.register(paper, List.of(file)).number();
        });
    }

    private RecordFile file(String number) throws Exception {
        return impersonation.as(archivist, () -> shelves.files(archive.find(number).id()).get(0));
    }

    private FileText.Found reading(String number) throws Exception {
        return file(number).text();
    }

    private List<String> found(String words) throws Exception {
        return impersonation.as(archivist, () -> archive.search(words, ArchiveFilter.NONE, null, 10).items()).stream()
                .map(ArchiveHit::number)
                .toList();
    }

    private void again(UUID person, String number) throws Exception {
        var file = file(number).id();
        impersonation.as(person, () -> {
            scans.tryAgain(number, file);
            return null;
        });
    }

    private long told(UUID record) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from ledger_event where case_id = :record and type = 'scan.read'", Long.class)
                        .setParameter("record", record)
                        .getSingleResult())
                .longValue();
    }

    /** As if another server had begun to read it and held it until then. */
    private void held(String until, int tries, String number) throws Exception {
        inTransaction("update record_file set read_claim = gen_random_uuid(), read_until = now() + " + until + ", read_tries = " + tries
                + " where operator_id = :operator and id = '" + file(number).id() + "'");
    }

    private void inTransaction(String statement) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter("operator", operator).executeUpdate();
        transaction.commit();
    }
}
