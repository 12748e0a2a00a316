package org.pramana.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pramana.store.Sql;

/**
 * The number that stands for everything that decides who may do what. Whoever changes people, groups, memberships or grants calls
 * {@link #advance} in the same transaction, and every node forgets what it had worked out.
 */
@ApplicationScoped
public class AccessEpoch {

    @Inject
    Sql sql;

    /**
     * Also takes the row's lock until the transaction ends, so that such changes happen one after the other.
     *
     * <p>A number is never given twice, not even after a rollback (as {@code epoch + 1} would be): a node may have remembered what it saw under the
     * number that was taken back.
     */
    public void advance() {
        sql.change("update access_epoch set epoch = greatest(epoch + 1, uuid_short() & 0x7fffffffffffffff) where id = 1");
    }
}
