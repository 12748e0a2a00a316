package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.pramana.insight.PortalFigures;
import org.pramana.insight.Scope;
import org.pramana.insight.ScopedTrust;
import org.pramana.store.Page;

/** Backs /admin/trust.xhtml: the trust score of everything that can be told apart, worst first. */
@Named
@RequestScoped
public class TrustPage extends ListPage<ScopedTrust> {

    @Inject
    PortalFigures figures;

    private Scope scope = Scope.COLLECTION;

    @Override
    protected Page<ScopedTrust> read(String words, int first, int size) {
        return figures.trustBy(scope, words, first, size);
    }

    @Override
    public String getHref() {
        return "?by=" + scope + "&q=" + encoded(getWords()) + "&";
    }

    /** Where the thing itself is looked after; a tag is only a word to look for. */
    public String address(ScopedTrust line) {
        String key = encoded(line.key());
        return switch (scope) {
            case COLLECTION -> "/admin/collection.xhtml?key=" + key;
            case GROUP -> "/admin/group.xhtml?key=" + key;
            case VERIFIER -> "/admin/person.xhtml?login=" + key;
            case TAG -> "/library/index.xhtml?q=%23" + key;
        };
    }

    public List<Scope> getScopes() {
        return List.of(Scope.values());
    }

    public String getBy() {
        return scope.name();
    }

    public void setBy(String by) {
        scope = Arrays.stream(Scope.values()).filter(known -> known.name().equals(by)).findFirst().orElse(Scope.COLLECTION);
    }
}
