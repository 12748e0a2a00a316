package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.words.JsonText;

/** The deed for every kind. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkDeeds {

    @Inject
    @Any
    Instance<BulkDeed<?>> deeds;

    BulkTerms read(BulkKind kind, String terms) {
        return of(kind).read((JsonObject) JsonText.read(terms));
    }

    void check(BulkTerms terms, Visitor by) {
        of(terms.kind()).check(terms, by);
    }

    List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, BulkTerms terms) {
        return of(terms.kind()).weigh(items, by, terms);
    }

    List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items) {
        return of(order.terms().kind()).apply(order, items, order.terms());
    }

    List<Long> undo(BulkOrder order) {
        return of(order.terms().kind()).undo(order, order.terms());
    }

    @SuppressWarnings("unchecked") // a deed reads and takes the terms of its own kind
    private BulkDeed<BulkTerms> of(BulkKind kind) {
        for (BulkDeed<?> deed : deeds) {
            if (deed.kind() == kind) {
                return (BulkDeed<BulkTerms>) deed;
            }
        }
        throw new IllegalStateException("nobody does " + kind);
    }
}
