package shouwen.web.archive;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwen.archive.ExportedRecord;
import shouwen.archive.RecordExport;
import shouwen.archive.service.ExportedRecords;
import shouwen.archive.service.Receipts;
import shouwen.audit.EventProof;
import shouwen.identity.service.Operators;
import shouwen.print.service.Printer;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.SignedIn;

/**
 * Packs an export as a bag of RFC 8493: each record's content as its hash was made of it, the same printed as PDF/A-1b, its files
 * as they came in, and the receipt of its filing. Written while it is sent, so that it costs no memory.
 */
@RequestScoped
public class ExportPackage {

    /** Name of the form of {@code data/manifest.json}. */
    static final String FORMAT = "shouwen-package-1";

    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    ExportedRecords source;

    @Inject
    Receipts receipts;

    @Inject
    RecordSheets sheets;

    @Inject
    Printer printer;

    @Inject
    Operators operators;

    @Inject
    SignedIn signedIn;

    /** The whole package. @param locale of what is printed */
    public void write(RecordExport export, Locale locale, OutputStream out) throws IOException {
        var bag = new Bag(out, export.number());
        var records = new ArrayList<Map<String, Object>>();
        var proofs = receipts.proofs(export);
        int place = 0;
        for (var id : export.records()) {
            records.add(record(bag, new Part(export, id, ++place, locale), proofs));
        }
        bag.put("data/manifest.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(export, records)));
        bag.close(information(export));
    }

    /** A record's place in the package. @param locale of what is printed */
    private record Part(RecordExport export, UUID id, int place, Locale locale) {}

    private Map<String, Object> record(Bag bag, Part part, Map<String, EventProof> proofs) throws IOException {
        var exported = source.record(part.export(), part.id());
        var record = exported.record();
        var folder = "data/records/%04d-%s/".formatted(part.place(), Bag.name(record.number()));
        var files = new ArrayList<Map<String, Object>>();
        if (record.destroyedAt() == null) {
            var json = bag.put(folder + "record.json", exported.canonical().getBytes(StandardCharsets.UTF_8));
            files.add(file(json, JSON_TYPE, null));
            var printed = bag.put(folder + "record.pdf", printer.print(sheets.of(record, part.locale()), part.export().madeAt()));
            files.add(file(printed, "application/pdf", "PDF/A-1b"));
            files.addAll(originals(bag, folder, exported.files()));
        }
        var proof = proofs.get(record.number());
        if (proof != null) {
            var form = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipts.form(record, proof));
            files.add(file(bag.put(folder + "receipt.json", form), JSON_TYPE, null));
        }
        return described(exported, receipt(proof), files);
    }

    /** How far the proof of a filing reaches. */
    private static String receipt(@Nullable EventProof proof) {
        if (proof == null) {
            return "not sealed yet";
        }
        return proof.anchored() == null ? "no root yet" : "complete";
    }

    private List<Map<String, Object>> originals(Bag bag, String folder, List<ExportedRecord.File> originals)
            throws IOException {
        var files = new ArrayList<Map<String, Object>>();
        int place = 0;
        for (var original : originals) {
            var path = folder + "files/%02d-%s".formatted(++place, Bag.name(original.name()));
            try (var content = source.content(original)) {
                var pdf = original.mediaType().equals("application/pdf");
                files.add(file(bag.put(path, content), original.mediaType(), pdf ? "not checked" : null));
            } catch (UnknownThingException gone) {
                files.add(Map.of("path", path, "sha256", original.sha256(), "missing", true));
            }
        }
        return files;
    }

    private static Map<String, Object> file(Bag.Entry entry, String mediaType, @Nullable String pdfA) {
        var file = new LinkedHashMap<String, Object>();
        file.put("path", entry.path());
        file.put("sha256", entry.sha256());
        file.put("size", entry.size());
        file.put("mediaType", mediaType);
        if (pdfA != null) {
            file.put("pdfA", pdfA);
        }
        return file;
    }

    private static Map<String, Object> described(
            ExportedRecord exported, String receipt, List<Map<String, Object>> files) {
        var record = exported.record();
        var described = new LinkedHashMap<String, Object>();
        described.put("number", record.number());
        described.put("kind", record.kind().code());
        described.put("class", record.recordClass());
        described.put("title", record.title());
        described.put("sourceNumber", record.sourceNumber());
        described.put("caseNumber", record.caseNumber());
        described.put("departments", record.departments());
        described.put("security", record.security().name().toLowerCase(Locale.ROOT));
        described.put("retention", record.retention());
        described.put("retainUntil", Objects.toString(record.retainUntil(), null));
        described.put("held", record.held());
        described.put("filedAt", record.filedAt().toString());
        described.put("sha256", record.sha256());
        described.put("intact", record.intact());
        described.put("destroyedAt", Objects.toString(record.destroyedAt(), null));
        described.put("receipt", receipt);
        described.put("files", files);
        return described;
    }

    private Map<String, Object> manifest(RecordExport export, List<Map<String, Object>> records) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("number", export.number());
        manifest.put("operator", operators.get(signedIn.caller().orElseThrow().operatorId()).name().zhCn());
        manifest.put("madeAt", export.madeAt().toString());
        manifest.put("madeBy", export.madeBy());
        manifest.put("purpose", export.purpose());
        manifest.put("note", export.note());
        manifest.put("records", records);
        return manifest;
    }

    private static Map<String, String> information(RecordExport export) {
        var information = new LinkedHashMap<String, String>();
        information.put("External-Identifier", export.number());
        information.put("Bagging-Date", export.madeAt().toString().substring(0, 10));
        information.put("Internal-Sender-Description", export.purpose());
        return information;
    }
}
