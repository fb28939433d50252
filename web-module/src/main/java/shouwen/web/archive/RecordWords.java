package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.archive.RecordKind;
import shouwen.policy.CaseKind;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** Names of what records are filed by, in the language of the view; the code itself where nobody knows a name. */
@Named("recordWords")
@RequestScoped
public class RecordWords {

    @Inject
    Texts texts;

    @Inject
    PackWords packs;

    @Inject
    ArchiveWords words;

    private @Nullable Map<String, String> classes;

    /** A class, or what else records are filed under, with its name. */
    public record Named(String code, String name) {}

    /** The name of a value of one side of the records, in lower case. */
    String of(String side, String code) {
        return switch (side) {
            case "kind" -> texts.of("archive", "kind." + code);
            case "class" -> className(code);
            case "department" -> packs.department(code);
            case "security" -> texts.of("archive", "security." + code.toUpperCase(Locale.ROOT));
            case "held" -> texts.of("archive", "record.held");
            default -> code;
        };
    }

    public String kind(RecordKind kind) {
        return texts.of("archive", "kind." + kind.code());
    }

    public String className(String code) {
        return classes().getOrDefault(code, words.className(code, Texts.viewLocale()));
    }

    public String department(String code) {
        return packs.department(code);
    }

    /** Every class there can be, by what the regulation says first. */
    public List<Named> getClasses() {
        var all = new ArrayList<Named>();
        classes().forEach((code, name) -> all.add(new Named(code, name)));
        return all;
    }

    /** The classes of the regulation, for papers. */
    public List<Named> getDocumentClasses() {
        return packs.pack().wording().documents().stream()
                .map(one -> new Named(one.code(), Texts.text(one.name())))
                .distinct()
                .toList();
    }

    private Map<String, String> classes() {
        var known = classes;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (var one : packs.pack().wording().documents()) {
                known.putIfAbsent(one.code(), Texts.text(one.name()));
            }
            for (var kind : CaseKind.values()) {
                known.putIfAbsent(kind.code(), texts.of("archive", "class." + kind.code()));
            }
            for (var kind : List.of(RecordKind.ORDER, RecordKind.CORRECTION, RecordKind.APPROVAL, RecordKind.PAPER)) {
                known.putIfAbsent(kind.code(), kind(kind));
            }
            for (var register : packs.pack().procedures().registers()) {
                known.putIfAbsent(register.id(), Texts.text(register.name()));
            }
            classes = known;
        }
        return known;
    }

    /** How long something is kept, in words. */
    public String retention(String text) {
        return switch (text) {
            case "unset" -> texts.of("archive", "retention.unset");
            case "permanent" -> texts.of("archive", "retention.permanent");
            default -> period(text);
        };
    }

    /** A period in words: so many years, months or days. */
    public String period(String text) {
        var period = Period.parse(text);
        if (period.getYears() > 0 && period.getMonths() == 0) {
            return texts.of("archive", "period.years", period.getYears());
        }
        if (period.toTotalMonths() > 0) {
            return texts.of("archive", "period.months", period.toTotalMonths());
        }
        return texts.of("archive", "period.days", period.getDays());
    }
}
