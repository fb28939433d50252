package shouwen.register.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shouwen.audit.ContentErased;
import shouwen.audit.ContentErased.Matter;
import shouwen.audit.service.ErasedRows;
import shouwen.audit.service.Ledger;
import shouwen.policy.RegisterField;
import shouwen.policy.service.ActivePacks;
import shouwen.register.RegisterEntry;

/** Takes the words and the person out of an entry whose record was destroyed; numbers, days and choices stay to be counted. */
@ApplicationScoped
class EntryErasure {

    private static final String STEPS =
            "update register_step set note = '' where operator_id = :operator and entry_id = :subject";
    private static final Set<RegisterField.Type> WORDS = Set.of(RegisterField.Type.TEXT, RegisterField.Type.LONG_TEXT);

    @PersistenceContext
    EntityManager entities;

    @Inject
    ErasedRows rows;

    @Inject
    ActivePacks packs;

    @Inject
    Ledger ledger;

    void erased(@Observes ContentErased content) {
        if (!content.is(Matter.ENTRY)) {
            return;
        }
        var entry = entities.find(RegisterEntry.class, content.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        entry.erase(counted(entry));
        rows.blank(STEPS, content);
        var matter = entry.caseId();
        if (matter != null) {
            ledger.forget(entry.operatorId(), matter, entry.number());
            ledger.write(entry.operatorId(), matter, ContentErased.TYPE, null, Map.of("number", entry.number()));
        }
    }

    /** Fields that hold no words, by the regulation it was kept under. */
    private Set<String> counted(RegisterEntry entry) {
        return packs.byVersion(entry.packVersionId()).register(entry.register()).stream()
                .flatMap(rule -> rule.fields().stream())
                .filter(field -> !WORDS.contains(field.type()))
                .map(RegisterField::id)
                .collect(Collectors.toSet());
    }
}
