package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.correction.CorrectedReader;
import org.pramana.correction.CorrectedReaders;
import org.pramana.correction.IssuedCorrection;
import org.pramana.store.Page;

/** Backs /admin/corrections.xhtml: what readers were told of, and who they were where a policy lets administrators know. */
@Named
@RequestScoped
public class CorrectionsPage extends ListPage<IssuedCorrection> {

    @Inject
    CorrectedReaders readers;

    private long shown;
    private List<CorrectedReader> names = List.of();

    @Override
    protected Page<IssuedCorrection> read(String words, int first, int size) {
        return readers.issued(first, size);
    }

    @Override
    public String getHref() {
        return "?";
    }

    /** On a post only: that somebody looked is written down. */
    public void show(String correction) {
        names = readers.names(Long.parseLong(correction));
        shown = Long.parseLong(correction);
    }

    public boolean shows(IssuedCorrection one) {
        return one.id() == shown;
    }

    public List<CorrectedReader> getNames() {
        return names;
    }
}
