package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shouwen.policy.LintFinding;
import shouwen.policy.service.PolicyDesk;
import shouwen.web.ui.Texts;

/** What the linter found in the pack in force, by kind. */
@Named("lintView")
@RequestScoped
public class LintView {

    /** The findings of one kind, never empty. */
    public record Group(LintFinding.Kind kind, List<LintFinding> findings) {}

    @Inject
    PolicyDesk desk;

    @Inject
    PolicyWords words;

    @Inject
    LintText text;

    private List<Group> groups = List.of();
    private String subtitle = "";

    /** Reads the page. */
    public void load() {
        subtitle = words.packLine("lint.subtitle");
        groups = desk.lint().stream()
                .collect(Collectors.groupingBy(LintFinding::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public String words(LintFinding finding) {
        return text.of(finding, Texts.viewLocale());
    }

    public String getSubtitle() {
        return subtitle;
    }

    public List<Group> getGroups() {
        return groups;
    }
}
