package shouwen.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shouwen.archive.RecordExportLine;
import shouwen.archive.service.RecordExports;

/** The packages the reader made. One statement. */
@Named("exportsView")
@RequestScoped
public class ExportsView {

    @Inject
    RecordExports exports;

    private List<RecordExportLine> lines = List.of();

    public void load() {
        lines = exports.mine();
    }

    public List<RecordExportLine> getLines() {
        return lines;
    }
}
