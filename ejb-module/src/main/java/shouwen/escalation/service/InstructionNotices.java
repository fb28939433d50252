package shouwen.escalation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import shouwen.channel.NoticeKind;
import shouwen.channel.service.Notices;
import shouwen.escalation.Instruction;
import shouwen.escalation.InstructionKind;
import shouwen.identity.Caller;
import shouwen.identity.Role;
import shouwen.identity.service.StaffDirectory;

/** Tells those who answer for a department, or the general office, and who gave an instruction. */
@ApplicationScoped
class InstructionNotices {

    @Inject
    Notices notices;

    @Inject
    StaffDirectory staff;

    void given(Instruction instruction) {
        tell(instruction, answering(instruction), NoticeKind.INSTRUCTION_GIVEN, instruction.words());
    }

    void answered(Instruction instruction) {
        tell(instruction, List.of(instruction.givenBy()), NoticeKind.INSTRUCTION_ANSWERED, instruction.answer());
    }

    void withdrawn(Instruction instruction) {
        tell(instruction, answering(instruction), NoticeKind.INSTRUCTION_WITHDRAWN, instruction.answer());
    }

    void late(Instruction instruction) {
        var people = answering(instruction);
        people.add(instruction.givenBy());
        tell(instruction, people, NoticeKind.INSTRUCTION_LATE, instruction.words());
    }

    private Set<UUID> answering(Instruction instruction) {
        var people = new LinkedHashSet<UUID>();
        staff.staffOf(instruction.operatorId()).stream()
                .filter(person -> isAnswering(person, instruction))
                .map(Caller::staffId)
                .forEach(people::add);
        people.remove(instruction.givenBy());
        return people;
    }

    private static boolean isAnswering(Caller person, Instruction instruction) {
        return instruction.kind() == InstructionKind.REPORT
                ? person.is(Role.GENERAL_OFFICE)
                : person.worksIn(instruction.department())
                        && person.isOneOf(Role.DEPARTMENT_HEAD, Role.DISPATCHER, Role.SUPERVISOR);
    }

    private void tell(Instruction instruction, Collection<UUID> people, String kind, String words) {
        notices.tell(
                instruction.operatorId(),
                people,
                kind,
                instruction.number(),
                Map.of("reason", words, "title", instruction.title(), "about", "instruction"));
    }
}
