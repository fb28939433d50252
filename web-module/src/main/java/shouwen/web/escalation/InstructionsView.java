package shouwen.web.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.Instruction;
import shouwen.escalation.service.Instructions;
import shouwen.identity.service.StaffQueries;
import shouwen.shared.Page;
import shouwen.shared.UnknownThingException;
import shouwen.web.ui.Address;
import shouwen.web.ui.Messages;
import shouwen.web.ui.SignedIn;

/** Instructions the person gave or is to answer, the soonest due first. */
@Named("instructionsView")
@RequestScoped
public class InstructionsView {

    private static final int ROWS = 50;

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    Instructions instructions;

    @Inject
    StaffQueries staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private @Nullable Page<Instruction> page;
    private @Nullable Map<UUID, String> names;

    public void load() {
        getRows();
    }

    public boolean isOpenShown() {
        return open(request);
    }

    static boolean open(HttpServletRequest request) {
        return !"answered".equals(request.getParameter("state"));
    }

    public List<Instruction> getRows() {
        return page().items();
    }

    private Page<Instruction> page() {
        var known = page;
        if (known == null) {
            known = instructions.list(isOpenShown(), request.getParameter("after"), ROWS);
            page = known;
        }
        return known;
    }

    /** The address of the next page; empty on the last. */
    public String getNext() {
        var next = page().next();
        return next == null
                ? ""
                : Address.of("/escalation/instructions")
                        .with("state", isOpenShown() ? "" : "answered")
                        .with("after", next)
                        .toString();
    }

    /** Where what an instruction is about is found. */
    public String about(Instruction row) {
        return Address.of(row.entryId() == null ? "/cases/case" : "/register/entry")
                .with("number", row.number())
                .toString();
    }

    public String person(@Nullable UUID id) {
        if (id == null) {
            return "";
        }
        var known = names;
        if (known == null) {
            known = staff.names(getRows().stream()
                    .flatMap(one -> Stream.of(one.givenBy(), one.answeredBy()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(id, "");
    }

    /** Whether the person may answer it. */
    public boolean answerable(Instruction row) {
        var me = signedIn.caller().orElseThrow();
        return row.isOpen() && row.isAnsweredBy(me) && !me.staffId().equals(row.givenBy());
    }

    public String answer() {
        var id = String.valueOf(request.getParameter("instruction"));
        if (!ID.matcher(id).matches()) {
            throw new UnknownThingException("instruction", id);
        }
        instructions.answer(UUID.fromString(id), request.getParameter("answer"));
        messages.info("escalation", "done.answered");
        return "/escalation/instructions?faces-redirect=true";
    }

    /** What was typed for one, after a refusal. */
    public String typed(Instruction row) {
        var mine = row.id().toString().equals(request.getParameter("instruction"));
        return mine ? Objects.requireNonNullElse(request.getParameter("answer"), "") : "";
    }
}
