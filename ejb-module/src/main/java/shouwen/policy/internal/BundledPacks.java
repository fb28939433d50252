package shouwen.policy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shouwen.shared.LocalizedText;
import shouwen.shared.UnknownThingException;

/** The packs and overlays that come with the program, as files. */
public final class BundledPacks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private static final List<String> CODES = List.of(
            "expressway",
            "fleet",
            "gas",
            "heating",
            "office",
            "power",
            "property",
            "telecom-after-sales",
            "utility-tunnel",
            "water");

    private BundledPacks() {}

    /** What there is, by code. */
    public static List<String> codes() {
        return CODES;
    }

    /** The files of a pack, in the order its folder's {@code index} lists them. */
    public static List<PackFile> pack(String code) {
        var folder = "/packs/" + checked("pack", code) + "/";
        var index = new String(resource("pack", code, folder + "index"), StandardCharsets.UTF_8);
        List<PackFile> files = new ArrayList<>();
        for (var name : index.lines().filter(line -> !line.isBlank()).toList()) {
            files.add(new PackFile(name, resource("pack", code, folder + name)));
        }
        return files;
    }

    /** The files of a pack, of the further ones that an overlay runs it with, and of those it adopts from. */
    public static List<PackFile> pack(String code, PackFile overlay) {
        var files = new ArrayList<>(pack(code));
        for (var further : furtherPacks(overlay)) {
            pack(further).forEach(file -> files.add(file.in(further)));
        }
        return withAdopted(files, overlay);
    }

    /**
     * With the files an overlay adopts from, unless they are there: of those packs only the files something is taken of, so
     * that what is kept is what counts.
     */
    public static List<PackFile> withAdopted(List<PackFile> files, PackFile overlay) {
        var all = new ArrayList<>(files);
        var present = files.stream().map(PackFile::folder).collect(Collectors.toSet());
        YamlReader.read(overlay, new Problems()).ifPresent(own -> PackDraft.adoptedOnly(own).stream()
                .filter(pack -> !present.contains(pack) && CODES.contains(pack))
                .forEach(pack -> all.addAll(adopted(own, pack))));
        return all;
    }

    private static List<PackFile> adopted(YamlDocument overlay, String pack) {
        var kept = new ArrayList<PackFile>();
        var documents = new LinkedHashMap<PackFile, YamlDocument>();
        pack(pack).forEach(file -> YamlReader.read(file, new Problems())
                .ifPresent(document -> documents.put(file, document)));
        var taken = Adoption.of(overlay, pack, List.copyOf(documents.values()));
        documents.forEach((file, document) -> {
            if (document.root().has("pack") || taken.stream().anyMatch(entry -> entry.standsIn(document))) {
                kept.add(file.in(pack));
            }
        });
        return kept;
    }

    private static List<String> furtherPacks(PackFile overlay) {
        return YamlReader.read(overlay, new Problems())
                .map(document -> EntryValues.texts(document.root().path("overlay").path("with")))
                .orElse(List.of());
    }

    public static PackFile overlay(String code) {
        var name = checked("overlay", code) + ".yaml";
        return new PackFile(name, resource("overlay", code, "/packs/overlays/" + name));
    }

    /** The overlay a demonstration of these packs runs with, the first of them leading. */
    public static PackFile demonstration(List<String> packs) {
        var overlays = new LinkedHashMap<String, PackFile>();
        packs.forEach(pack -> overlays.put(pack, overlay("demonstration-" + checked("pack", pack))));
        var files = packs.stream().flatMap(pack -> pack(pack).stream()).toList();
        return overlays.size() == 1 ? overlays.get(packs.get(0)) : CombinedOverlay.of(overlays, files);
    }

    /** What the operator of an overlay is called. */
    public static LocalizedText name(PackFile overlay) {
        var name = YamlReader.read(overlay, new Problems()).orElseThrow().root().path("overlay").path("name");
        return new LocalizedText(
                name.path("en").asText(), name.path("zh-CN").asText(), name.path("zh-TW").asText());
    }

    private static String checked(String thing, String code) {
        if (!NAME.matcher(code).matches()) {
            throw new UnknownThingException(thing, code);
        }
        return code;
    }

    private static byte[] resource(String thing, String code, String path) {
        try (var in = BundledPacks.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new UnknownThingException(thing, code);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
