package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import shouwen.archive.ArchiveRecord;
import shouwen.print.Sheet;
import shouwen.web.ui.Moments;

/** A record as it is printed. */
@RequestScoped
class RecordSheets {

    /** What is longer stands whole in the record itself. */
    private static final int MOST = 50_000;

    @Inject
    ArchiveWords words;

    @Inject
    RecordReading reading;

    @Inject
    Moments moments;

    Sheet of(ArchiveRecord record, Locale locale) {
        var facts = new ArrayList<Sheet.Fact>();
        facts.add(fact(locale, "record.number", record.number()));
        facts.add(fact(locale, "side.kind", words.kind(record.kind(), locale)));
        facts.add(fact(locale, "search.class", words.className(record.recordClass(), locale)));
        facts.add(fact(locale, "record.sourceNumber", record.sourceNumber()));
        facts.add(fact(locale, "record.security", words.text(locale, "security." + record.security())));
        facts.add(fact(locale, "record.filedAt", moments.format(record.filedAt(), "dateTime")));
        facts.add(fact(locale, "record.retention", words.retention(record.retention(), locale)));
        facts.add(fact(locale, "record.retainUntil", Objects.toString(record.retainUntil(), "")));
        var departments = record.departments().stream().map(code -> words.department(code, locale)).toList();
        facts.add(fact(locale, "search.department", String.join(", ", departments)));
        facts.add(new Sheet.Fact("SHA-256", record.sha256()));
        facts.removeIf(fact -> fact.value().isEmpty());
        var parts = new ArrayList<Sheet.Part>();
        parts.add(new Sheet.Facts(facts));
        parts.addAll(content(record, locale));
        return new Sheet(record.title(), record.number(), locale.toLanguageTag(), parts);
    }

    private List<Sheet.Part> content(ArchiveRecord record, Locale locale) {
        var sections = reading.of(record, locale);
        if (sections.isEmpty()) {
            return List.of(
                    new Sheet.Heading(words.text(locale, "record.text")), new Sheet.Words(shortened(record.text(), locale)));
        }
        var parts = new ArrayList<Sheet.Part>();
        for (var section : sections) {
            parts.add(new Sheet.Heading(section.title()));
            parts.add(new Sheet.Facts(section.lines().stream()
                    .map(line -> new Sheet.Fact(line.label(), shortened(line.value(), locale)))
                    .toList()));
        }
        return parts;
    }

    private String shortened(String text, Locale locale) {
        if (text.length() <= MOST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return text.substring(0, end) + "\n" + words.text(locale, "export.shortened");
    }

    private Sheet.Fact fact(Locale locale, String key, String value) {
        return new Sheet.Fact(words.text(locale, key), value);
    }
}
