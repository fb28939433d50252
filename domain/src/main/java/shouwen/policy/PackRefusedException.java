package shouwen.policy;

import java.util.List;
import java.util.stream.Collectors;
import shouwen.shared.RefusedException;

/** A pack is not taken in, for the reasons listed; nothing of it is. */
public class PackRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    public PackRefusedException(List<PackProblem> problems) {
        super(
                Kind.INVALID,
                "packRefused",
                problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PackProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
