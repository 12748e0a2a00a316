package org.pramana.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.search.CardMeaning;
import org.pramana.search.CardMeanings;
import org.pramana.store.Sql;

/** The published cards that something is compared with, page by page in the order of their numbers. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ComparedCards {

    private static final String ALL = "true";

    @Inject
    Sql sql;

    @Inject
    CardMeanings meanings;

    List<ScannedText> texts(long after, int most) {
        return texts(ALL, after, most);
    }

    List<CardMeaning> meanings(long after, int most) {
        return meanings.after(ALL, after, most);
    }

    /** Of what this person may read. */
    public List<ScannedText> texts(Visitor reader, long after, int most) {
        return texts(Access.readable(reader, "c"), after, most);
    }

    /** Of what this person may read; nothing where search by meaning is off. */
    public List<CardMeaning> meanings(Visitor reader, long after, int most) {
        return meanings.after(Access.readable(reader, "c"), after, most);
    }

    private List<ScannedText> texts(String which, long after, int most) {
        return sql.listMany(
                "select c.id, concat(t.title, '\\n', t.body_text) from card c join card_text t on t.card_id = c.id where c.lifecycle = 'PUBLISHED' and c.id > ? and " + which
                        + " order by c.id limit " + most,
                row -> new ScannedText(row.number(), row.text()),
                after);
    }
}
