package shouwen.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shouwen.cases.CaseDetails;
import shouwen.policy.service.ActivePacks;
import shouwen.register.EntryDetails;
import shouwen.web.ui.Texts;

/** The reasons of a case or an entry, for its page. */
@Named("reasonsView")
@RequestScoped
public class ReasonsView {

    @Inject
    ActivePacks packs;

    @Inject
    Texts texts;

    public List<Reason> ofCase(CaseDetails found) {
        return new CaseReasons(found, packs.byVersion(found.packVersionId()), Texts.viewLocale(), texts).all();
    }

    public List<Reason> ofEntry(EntryDetails found) {
        return new EntryReasons(found, packs.byVersion(found.entry().packVersionId()), Texts.viewLocale(), texts).all();
    }
}
