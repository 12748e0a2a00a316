package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.pramana.policy.Deviation;
import org.pramana.policy.PolicyRun;
import org.pramana.policy.PolicyRuns;
import org.pramana.store.Page;

/** Backs /admin/deviations.xhtml: the cards of an activation that did not become what was predicted. */
@Named
@RequestScoped
public class DeviationsPage extends ListPage<Deviation> {

    @Inject
    PolicyRuns runs;

    private PolicyRun run;

    @PostConstruct
    void identify() {
        run = runs.run(AddressNumber.longOf(Faces.getRequestParameter("run")));
    }

    @Override
    protected Page<Deviation> read(String words, int first, int size) {
        return runs.deviations(run.id(), first, size);
    }

    @Override
    public String getHref() {
        return "?run=" + run.id() + "&";
    }

    public PolicyRun getRun() {
        return run;
    }
}
