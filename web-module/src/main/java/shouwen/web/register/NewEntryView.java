package shouwen.web.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwen.identity.Caller;
import shouwen.identity.service.StaffQueries;
import shouwen.policy.RegisterField;
import shouwen.policy.RegisterRule;
import shouwen.register.NewEntry;
import shouwen.register.service.EntryService;
import shouwen.register.service.Registers;
import shouwen.shared.ForbiddenException;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.PackWords;
import shouwen.web.ui.Texts;

/** The form that opens an entry, made from the fields the register declares. A form sent twice opens one. */
@Named("newEntryView")
@ViewScoped
public class NewEntryView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Registers registers;

    @Inject
    EntryService service;

    @Inject
    StaffQueries staff;

    @Inject
    PackWords words;

    @Inject
    Messages messages;

    private final HashMap<String, @Nullable String> values = new HashMap<>();
    private @Nullable String register;
    private @Nullable String caseNumber;
    private @Nullable String subject;
    private @Nullable String number;
    private transient Registers.@Nullable Declared declared;

    /** Not found where there is no such register; forbidden to those who may not open an entry of it. */
    public void open() {
        if (!isChosen()) {
            return;
        }
        var found = declared();
        if (!found.mayOpen()) {
            throw new ForbiddenException("register.mayNotOpen", found.rule().name());
        }
    }

    /** Keeps the entry and shows it. */
    public String save() {
        if (number == null) {
            number = service.open(new NewEntry(String.valueOf(register), subject, caseNumber, values));
            messages.info("register", "done.opened", number);
        }
        return "/register/entry?faces-redirect=true&number=" + number;
    }

    /** Whether the address says which register. */
    public boolean isChosen() {
        return EntryQuestion.blankToNull(register) != null;
    }

    /** Those to choose from while none is chosen. */
    public List<Registers.Declared> getOpenable() {
        boolean fromCase = EntryQuestion.blankToNull(caseNumber) != null;
        return registers.all().stream()
                .filter(Registers.Declared::mayOpen)
                .filter(one -> !fromCase || one.rule().fromCase())
                .toList();
    }

    /** Null while none is chosen: the form is part of the page then too, though nobody sees it. */
    public @Nullable RegisterRule getRule() {
        return isChosen() ? declared().rule() : null;
    }

    private Registers.Declared declared() {
        var known = declared;
        if (known == null) {
            known = registers.find(String.valueOf(register));
            declared = known;
        }
        return known;
    }

    /** What is typed in; computed fields come by themselves. */
    public List<RegisterField> getFields() {
        var rule = getRule();
        return rule == null
                ? List.of()
                : rule.fields().stream()
                        .filter(field -> field.type() != RegisterField.Type.COMPUTED)
                        .toList();
    }

    /** The form of a register, with the case where there is one. */
    public String address(Registers.Declared each) {
        return Address.of("/register/new")
                .with("register", each.rule().id())
                .with("case", caseNumber)
                .toString();
    }

    /** The people an entry may be about, by name. */
    public List<Caller> getPeople() {
        return staff.everybody();
    }

    public String clauseOf(RegisterField field) {
        return field.clause() == null ? "" : field.clause();
    }

    public String clauseText(String id) {
        return words.pack().clause(id).map(clause -> Texts.text(clause.text())).orElse("");
    }

    /** What is typed, by field. */
    public Map<String, @Nullable String> getValues() {
        return values;
    }

    public @Nullable String getRegister() {
        return register;
    }

    public void setRegister(@Nullable String register) {
        this.register = register;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(@Nullable String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }
}
