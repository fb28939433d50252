package shouwen.policy;

import java.util.List;

/** What a pack says about documents kept, and the words it gives people and messages. */
public record PackWording(List<DocumentClass> documents, List<Phrase> phrases, List<NoticeTemplate> notices) {

    /** A pack without any. */
    public static final PackWording NONE = new PackWording(List.of(), List.of(), List.of());

    public PackWording {
        documents = List.copyOf(documents);
        phrases = List.copyOf(phrases);
        notices = List.copyOf(notices);
    }
}
