package shouwen.web.escalation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shouwen.escalation.Instruction;
import shouwen.escalation.service.Instructions;
import shouwen.identity.service.StaffQueries;
import shouwen.web.ui.ListExport;

/** Instructions, coordination and reports. */
@WebServlet("/escalation/instructions/export")
public class InstructionsExport extends ListExport {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Instructions instructions;

    @Inject
    transient StaffQueries staff;

    @Override
    protected Table<Instruction> table(HttpServletRequest request) {
        boolean open = InstructionsView.open(request);
        return new Table<>(
                "instructions",
                columns(
                        "ui",
                        "kind", "number", "summary", "words", "givenBy", "given", "department", "due", "state", "answer", "answeredBy",
                        "answered"),
                after -> instructions.list(open, after, PAGE),
                this::lines);
    }

    private Stream<Stream<@Nullable String>> lines(List<Instruction> rows) {
        var names = staff.names(rows.stream()
                .flatMap(one -> Stream.of(one.givenBy(), one.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> Stream.of(
                text("escalation", "kind." + row.kind()),
                row.number(),
                row.title(),
                row.words(),
                names.get(row.givenBy()),
                moment(row.givenAt()),
                row.department().isEmpty() ? null : department(row.department()),
                moment(row.dueAt()),
                text("escalation", "state." + row.state()),
                row.answer(),
                row.answeredBy() == null ? null : names.get(row.answeredBy()),
                moment(row.answeredAt())));
    }
}
