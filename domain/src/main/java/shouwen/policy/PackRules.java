package shouwen.policy;

import java.util.List;

/** The rules of a pack for cases by type, each with the cases it is for. */
public record PackRules(
        List<Conditional<RouteRule>> routes,
        List<Conditional<ClockRule>> clocks,
        List<Conditional<CallBackRule>> callBacks,
        List<Conditional<Ceiling>> ceilings,
        List<Conditional<RequiredField>> fields,
        List<Conditional<FinishRequirement>> finishing) {

    public PackRules {
        routes = List.copyOf(routes);
        clocks = List.copyOf(clocks);
        callBacks = List.copyOf(callBacks);
        ceilings = List.copyOf(ceilings);
        fields = List.copyOf(fields);
        finishing = List.copyOf(finishing);
    }
}
