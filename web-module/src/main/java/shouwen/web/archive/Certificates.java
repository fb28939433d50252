package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import shouwen.archive.DestructionLine;
import shouwen.archive.DestructionState;
import shouwen.archive.service.DestructionQueries;
import shouwen.identity.service.Operators;
import shouwen.print.Sheet;
import shouwen.print.service.Printer;
import shouwen.shared.ConflictException;
import shouwen.web.ui.Moments;
import shouwen.web.ui.SignedIn;

/** The certificate of a destruction: what was destroyed, by whose proposal and agreement, on which day (CLK-006). */
@RequestScoped
public class Certificates {

    @Inject
    DestructionQueries queries;

    @Inject
    ArchiveWords words;

    @Inject
    Operators operators;

    @Inject
    SignedIn signedIn;

    @Inject
    Printer printer;

    @Inject
    Moments moments;

    @Inject
    Clock clock;

    /** As PDF in a language. Refused before the records are destroyed. */
    public byte[] of(String number, Locale locale) {
        var destruction = queries.find(number);
        if (destruction.state() != DestructionState.DESTROYED) {
            throw new ConflictException("destruction.notDone", number);
        }
        return printer.print(sheet(destruction, queries.records(destruction), locale), clock.instant());
    }

    private Sheet sheet(DestructionLine destruction, List<DestructionQueries.Line> records, Locale locale) {
        var operator = operators.get(signedIn.caller().orElseThrow().operatorId()).name().in(locale);
        var facts = new ArrayList<Sheet.Fact>();
        facts.add(fact(locale, "number", destruction.number()));
        facts.add(fact(locale, "day", moments.format(destruction.endedAt(), "dateTime")));
        facts.add(fact(locale, "reason", destruction.reason()));
        facts.add(fact(locale, "proposed", person(destruction.proposedBy(), moments.format(destruction.proposedAt(), "dateTime"))));
        queries.consents(destruction)
                .forEach(one -> facts.add(fact(locale, "agreed", person(one.by(), moments.format(one.at(), "dateTime")))));
        facts.add(fact(locale, "records", String.valueOf(destruction.records())));
        var rows = records.stream().map(record -> row(record, locale)).toList();
        var headings = List.of("number", "title", "class", "retention", "until").stream()
                .map(name -> words.text(locale, "certificate.col." + name))
                .toList();
        return new Sheet(
                words.text(locale, "certificate.title"),
                operator,
                locale.toLanguageTag(),
                List.of(
                        new Sheet.Facts(facts),
                        new Sheet.Heading(words.text(locale, "certificate.list")),
                        new Sheet.Table(headings, List.of(8, 8, 4, 3, 4), rows),
                        new Sheet.Words(words.text(locale, "certificate.hint")),
                        new Sheet.Heading(words.text(locale, "certificate.sign"))));
    }

    private Sheet.Fact fact(Locale locale, String name, String value) {
        return new Sheet.Fact(words.text(locale, "certificate." + name), value);
    }

    private static String person(String name, String at) {
        return name + "  " + at;
    }

    private Sheet.Row row(DestructionQueries.Line line, Locale locale) {
        var item = line.item();
        var barcodes = item.barcodes().stream().collect(Collectors.joining(", "));
        var under = "SHA-256 " + item.sha256()
                + (barcodes.isEmpty() ? "" : "   " + words.text(locale, "certificate.papers", barcodes));
        return new Sheet.Row(
                List.of(
                        item.number(),
                        item.title(),
                        words.className(item.recordClass(), locale),
                        words.retention(item.retention(), locale),
                        item.retainUntil().toString()),
                under);
    }
}
