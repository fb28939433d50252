package shouwen.policy.internal;

import static shouwen.policy.internal.EntryValues.constant;
import static shouwen.policy.internal.EntryValues.period;
import static shouwen.policy.internal.EntryValues.set;
import static shouwen.policy.internal.EntryValues.text;

import java.time.Period;
import org.jspecify.annotations.Nullable;
import shouwen.policy.DocumentClass;
import shouwen.policy.NoticeTemplate;
import shouwen.policy.PackWording;
import shouwen.policy.Phrase;

/** The documents, phrases and notices of a checked draft. */
final class Wording {

    private static final String PERMANENT = "permanent";

    private Wording() {}

    static PackWording of(PackDraft draft) {
        return new PackWording(
                draft.section("documents").stream().map(Wording::document).toList(),
                draft.section("phrases").stream().map(Wording::phrase).toList(),
                draft.section("notices").stream().map(Wording::notice).toList());
    }

    private static DocumentClass document(PackEntry entry) {
        boolean permanent = entry.text("retention").equals(PERMANENT);
        return new DocumentClass(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                entry.text("class"),
                permanent,
                permanent ? null : retention(entry),
                period(entry.given("loan")),
                entry.given("approver"),
                constant(DocumentClass.Security.class, entry.text("security")),
                set(entry.at("files")),
                entry.given("number"));
    }

    private static @Nullable Period retention(PackEntry entry) {
        return period(entry.given("retention"));
    }

    private static Phrase phrase(PackEntry entry) {
        return new Phrase(
                entry.id(),
                entry.clause(),
                constant(Phrase.Category.class, entry.text("category")),
                text(entry.at("text")),
                set(entry.at("onlyIf").path("verdict")),
                entry.has("asks"));
    }

    private static NoticeTemplate notice(PackEntry entry) {
        return new NoticeTemplate(
                entry.id(),
                entry.clause(),
                text(entry.at("name")),
                entry.text("event"),
                entry.text("to"),
                constant(NoticeTemplate.Channel.class, entry.text("channel")),
                text(entry.at("text")),
                entry.given("lead"));
    }
}
