package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shouwen.archive.ArchiveRecord;
import shouwen.archive.RecordKind;
import shouwen.archive.RecordPart;
import shouwen.policy.Category;
import shouwen.policy.PolicyPack;
import shouwen.policy.Question;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.policy.RegisterStep;
import shouwen.policy.service.ActivePacks;
import shouwen.shared.LocalizedText;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Moments;
import shouwen.web.ui.Texts;

/** Says what stands in a record with its labels, in a given language, by the version of the regulation it was kept under. */
@RequestScoped
class RecordReading {

    /** Where the words of a coded value may stand: room and beginning of the key. */
    private static final Map<String, List<String[]>> WORDS = Map.of(
            "kind", words("cases", "kind.", "cases", "handover.", "approval", "kind."),
            "channel", words("cases", "channel."),
            "responsibility", words("cases", "responsibility."),
            "outcome", words("cases", "outcome.", "register", "outcome."));

    @Inject
    ActivePacks packs;

    @Inject
    ArchiveWords archiveWords;

    @Inject
    Moments moments;

    /** A part of the record under its heading. */
    public record Section(String title, List<Line> lines) {}

    /** A value with its label. */
    public record Line(String label, String value) {}

    private static List<String[]> words(String... pairs) {
        var keys = new ArrayList<String[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            keys.add(new String[] {pairs[i], pairs[i + 1]});
        }
        return List.copyOf(keys);
    }

    /** The parts of a record that was read; none of a registered paper, whose words are the text itself. */
    List<Section> of(ArchiveRecord record, Locale locale) {
        if (record.kind() == RecordKind.PAPER) {
            return List.of();
        }
        var reader = new Reader(record.content(), pack(record.content()), locale);
        return RecordPart.of(record.content()).stream().map(reader::section).toList();
    }

    /** The version it was kept under; the one in force where the record names none. */
    private Optional<PolicyPack> pack(Map<String, Object> content) {
        try {
            return content.get("pack_version_id") instanceof String id
                    ? Optional.of(packs.byVersion(UUID.fromString(id)))
                    : archiveWords.pack();
        } catch (IllegalArgumentException | UnknownThingException notAnyMore) {
            return archiveWords.pack();
        }
    }

    /** Reads the parts of one record. */
    private final class Reader {

        private final Map<String, Object> content;
        private final Optional<PolicyPack> pack;
        private final Optional<RegisterRule> register;
        private final Optional<Category> category;
        private final Locale locale;

        Reader(Map<String, Object> content, Optional<PolicyPack> pack, Locale locale) {
            this.content = content;
            this.pack = pack;
            this.register = pack.flatMap(known -> known.register(String.valueOf(content.get("register"))));
            this.category = pack.flatMap(known -> known.category(String.valueOf(content.get("category"))));
            this.locale = locale;
        }

        Section section(RecordPart part) {
            var lines = part.facts().stream()
                    .map(fact -> RecordPart.GIVEN.contains(part.name())
                            ? given(fact)
                            : new Line(word("archive", "field." + fact.key(), fact.key()), value(fact)))
                    .toList();
            return new Section(word("archive", "content." + part.name(), part.name()), lines);
        }

        private Line given(RecordPart.Fact fact) {
            var field = register.flatMap(known -> known.field(fact.key()));
            if (field.isPresent()) {
                var choices = field.get().choices();
                boolean yesNo = field.get().type() == RegisterField.Type.YES_NO;
                return new Line(field.get().name().in(locale), chosen(choices, yesNo, fact.value()));
            }
            return category.flatMap(known -> known.questions().stream()
                            .filter(question -> question.code().equals(fact.key()))
                            .findFirst())
                    .map(question -> new Line(
                            question.text().in(locale),
                            chosen(question.choices(), question.type() == Question.Type.YES_NO, fact.value())))
                    .orElse(new Line(fact.key(), fact.value()));
        }

        private String chosen(List<Question.Choice> choices, boolean yesNo, String value) {
            if (yesNo) {
                return word("register", value, value);
            }
            return choices.stream()
                    .filter(choice -> choice.code().equals(value))
                    .findFirst()
                    .map(choice -> choice.name().in(locale))
                    .orElseGet(() -> moment(value));
        }

        private String value(RecordPart.Fact fact) {
            var value = fact.value();
            if (WORDS.containsKey(fact.key())) {
                return coded(fact.key(), value);
            }
            return switch (fact.key()) {
                case "category" -> category.map(Category::name).map(this::in).orElse(value);
                case "department", "from_department", "to_department" ->
                    pack.flatMap(known -> known.department(value)).map(known -> in(known.name())).orElse(value);
                case "step" -> register.flatMap(known -> known.step(value)).map(RegisterStep::name).map(this::in).orElse(value);
                case "post" -> pack.flatMap(known -> known.post(value))
                        .map(known -> in(known.name()))
                        .orElseGet(() -> word("identity", "role." + value, value));
                default -> moment(person(value));
            };
        }

        private String coded(String key, String value) {
            return WORDS.get(key).stream()
                    .map(place -> word(place[0], place[1] + value, ""))
                    .filter(word -> !word.isEmpty())
                    .findFirst()
                    .orElseGet(() -> archiveWords.className(value.substring(value.indexOf(':') + 1), locale));
        }

        private String in(LocalizedText text) {
            return text.in(locale);
        }

        private String person(String value) {
            return content.get("people") instanceof Map<?, ?> people && people.get(value) instanceof String name ? name : value;
        }

        private String moment(String value) {
            if (value.length() < 17 || value.charAt(10) != 'T') {
                return value;
            }
            try {
                Instant at = OffsetDateTime.parse(value).toInstant();
                return moments.format(at, "dateTime");
            } catch (DateTimeException words) {
                return value;
            }
        }

        private String word(String room, String key, String otherwise) {
            var bundle = Texts.bundle(room, locale);
            return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
        }
    }
}
